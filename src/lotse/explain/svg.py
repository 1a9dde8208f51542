"""What pictures are made of: shapes, lines of text that fit, arrows and signs, as SVG that stands inside a page.

Lengths are in units of the picture, about a CSS pixel each. A picture takes its colours from the page's style, so that it follows a
dark screen and paper, and says nothing by colour alone. Everything that is drawn as text or put into an attribute is escaped.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import escape
from typing import Literal

Align = Literal["start", "middle", "end"]
Sign = Literal["dot", "ring", "square", "diamond", "triangle", "cross", "tick", "hexagon"]
Pattern = Literal["hatch", "cross", "dots"]
Point = tuple[float, float]

WIDTH = 792.0  # of a picture as wide as the page
TEXT = 13.0
SMALL = 12.0
LINE = 1.3  # from one line of text to the next, in its size

STYLE = """
.picture { margin: 1.2rem 0 0; }
.picture figcaption { font-weight: 650; margin-bottom: .4rem; }
.picture .scroll { overflow-x: auto; }
.picture svg { display: block; width: 100%; height: auto; }
.picture text { fill: var(--ink); font-family: inherit; }
.picture .strong { font-weight: 650; } .picture .quiet { fill: var(--soft); } .picture .marked { fill: var(--accent); }
.picture .warned { fill: var(--not_met); } .picture .inverse { fill: var(--paper); }
.picture .sheet { fill: var(--sheet); stroke: var(--soft); } .picture .wash { fill: var(--wash); stroke: none; }
.picture .house { fill: var(--paper); stroke: var(--soft); }
.picture .frame { fill: none; stroke: var(--line); } .picture .band { fill: var(--wash); stroke: var(--line); }
.picture .accent { fill: var(--wash); stroke: var(--accent); stroke-width: 2; } .picture .solid { fill: var(--accent); }
.picture .edge { fill: none; stroke: var(--soft); stroke-width: 1.4; stroke-linejoin: round; }
.picture .tip, .picture .sign { fill: var(--soft); stroke: none; } .picture .sign-line { fill: none; stroke: var(--soft);
  stroke-width: 1.8; } .picture .strong-edge { stroke: var(--accent); stroke-width: 2.2; } .picture .strong-tip { fill: var(--accent); }
.picture .patterned { stroke: var(--soft); }
.picture .dashed { stroke-dasharray: 6 4; } .picture .dotted { stroke-dasharray: 1.5 3.5; stroke-linecap: round; }
.picture .pattern { stroke: var(--soft); stroke-width: 1; fill: none; } .picture .pattern-dot { fill: var(--soft); }
.said { margin-top: .5rem; font-size: .92rem; } .said summary { color: var(--soft); cursor: pointer; }
.said ol, .said ul { list-style: revert; margin: .3rem 0 0; padding-left: 1.6rem; } .said li { margin-top: .15rem; }
@media (max-width: 46rem) { .picture svg { min-width: 44rem; } }
@media print { .picture figcaption { break-after: avoid; } .picture svg { break-inside: avoid; }
  .picture .scroll { overflow: visible; } .picture svg { min-width: 0; }
  .said { display: none; } }
"""

# Widths of DejaVu Sans, the widest of the page's fonts, in the size of the text: what fits in it fits in the others.
_WIDTHS = (
    ("'ijlI", 0.29),
    (" ,.·/:;\\|J", 0.34),
    ("f-()[]t!r\u00a0\u2011", 0.41),
    ('"*_`–§sz„“”?c', 0.54),
    ("LFkvxyPTYaoäöe", 0.62),
    ("ESbdghnpquüß$0123456789{}€", 0.64),
    ("KAVÄBRXZC", 0.7),
    ("UÜHNDG&OQÖ", 0.79),
    ("w#+<=>^~→×✓", 0.84),
    ("M%mW@—…", 1.0),
)
_WIDTH = {char: width for chars, width in _WIDTHS for char in chars}
_OTHER, _WIDE = 0.8, 1.05
_BOLD = 1.14
_UNWRITABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ASCENT = 0.93  # from the upper edge of a line of text to what its letters stand on, in its size
_BREAKS_AFTER = "-/–"
# Where a long German word may be broken: before the last consonant before a vowel, and ch, ck, sch, ph, th are one consonant.
_SYLLABLE = re.compile(
    r"(?<=[a-zäöüß]{2})(?<!s(?=ch))(?<![cpt](?=h))(?<!sc(?=h))(?<!c(?=k))(?=(?:sch|[cpt]h|ck|[bcdfghjklmnpqrstvwxzß])[aeiouyäöü])"
)


def element(name: str, content: str = "", /, **attributes: str | float | None) -> str:
    """Return an SVG element; `content` is markup, attributes are escaped: `class_` is `class`, `_` is `-`, None is left out."""
    given = "".join(
        f' {_attribute(key)}="{_escape(number(value) if isinstance(value, int | float) else value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def number(value: float) -> str:
    """Return a length as short as it is exact: to a tenth."""
    return f"{value:.1f}".removesuffix(".0")


def text_width(text: str, size: float = TEXT, *, bold: bool = False) -> float:
    """Estimate how wide a line of text is at most."""
    return sum(map(_char_width, text)) * size * (_BOLD if bold else 1)


def text_height(lines: int, size: float = TEXT) -> float:
    """Return how much room so many lines of text take."""
    return lines * size * LINE


def wrap(
    text: str, width: float, size: float = TEXT, *, bold: bool = False, most: int | None = None
) -> tuple[str, ...]:
    """Break a text into lines no wider than `width`, at most so many; what is cut off is told by “…”; no text gives no line.

    A word that is wider than a line is broken with a hyphen.
    """
    lines: list[str] = []
    line = ""
    for part in _parts(text):
        if text_width((line + part).rstrip(), size, bold=bold) <= width:
            line += part
            continue
        if line.strip():
            lines.append(line.rstrip())
        *whole, line = _pieces(part, width, size, bold=bold)
        lines += whole
    if line.strip():
        lines.append(line.rstrip())
    if most is None or len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width, size, bold=bold))


def cut(text: str, width: float, size: float = TEXT, *, bold: bool = False) -> str:
    """Return as much of a text as fits on one line; what is cut off is told by “…”."""
    if text_width(text, size, bold=bold) <= width:
        return text
    kept = text
    while kept and text_width(kept + "…", size, bold=bold) > width:
        kept = kept[:-1]
    return kept.rstrip(" ,;:·–-(") + "…"


def text_block(
    lines: str | Sequence[str],
    x: float,
    top: float,
    size: float = TEXT,
    *,
    align: Align = "start",
    bold: bool = False,
    kind: str | None = None,
) -> str:
    """Return lines of text, the first with its upper edge at `top`; `kind` is a class such as `quiet`."""
    classes = " ".join(filter(None, ["strong" if bold else None, kind])) or None
    anchor = None if align == "start" else align
    return "".join(
        element(
            "text",
            _escape(line),
            x=x,
            y=top + size * (_ASCENT + place * LINE),
            font_size=size,
            text_anchor=anchor,
            class_=classes,
        )
        for place, line in enumerate([lines] if isinstance(lines, str) else lines)
        if line
    )


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    kind: str = "sheet",
    *,
    radius: float = 5,
    fill: str | None = None,
) -> str:
    """Return a rectangle; `fill` may be a pattern's, as `pattern_fill` names it."""
    look = "patterned" if fill else kind  # a class's colour would hide the pattern
    return element("rect", x=x, y=y, width=width, height=height, rx=radius or None, class_=look, fill=fill)


def line(points: Sequence[Point], kind: str = "edge") -> str:
    """Return a line through the points."""
    return element("path", d=_way(points), class_=kind)


def arrow(points: Sequence[Point], kind: str = "edge", tip: str = "tip", size: float = 7) -> str:
    """Return a line through the points with an arrowhead at its end."""
    (x1, y1), (x2, y2) = points[-2:]
    length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 0.001)
    dx, dy = (x2 - x1) / length * size, (y2 - y1) / length * size
    back = (x2 - dx, y2 - dy)
    head = [(x2, y2), (back[0] - dy / 2, back[1] + dx / 2), (back[0] + dy / 2, back[1] - dx / 2)]
    return line([*points[:-1], back], kind) + element("path", d=_way(head) + "Z", class_=tip)


def sign(name: Sign, x: float, y: float, size: float = 10, kind: str | None = None) -> str:
    """Return a sign around a point, told from the others by its shape."""
    r = size / 2
    match name:
        case "dot":
            return element("circle", cx=x, cy=y, r=r, class_=kind or "sign")
        case "ring":
            return element("circle", cx=x, cy=y, r=r - 1, class_=kind or "sign-line")
        case "cross":
            return element("path", d=_way([(x - r, y - r), (x + r, y + r)]) + _way([(x - r, y + r), (x + r, y - r)]),
                           class_=kind or "sign-line")  # fmt: skip
        case "tick":
            return line([(x - r, y), (x - r / 3, y + r * 0.8), (x + r, y - r * 0.8)], kind or "sign-line")
        case "square":
            corners = [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
        case "diamond":
            corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        case "triangle":
            corners = [(x, y - r), (x + r, y + r), (x - r, y + r)]
        case _:  # the hexagon
            corners = [
                (x - r, y),
                (x - r / 2, y - r),
                (x + r / 2, y - r),
                (x + r, y),
                (x + r / 2, y + r),
                (x - r / 2, y + r),
            ]
    return element("path", d=_way(corners) + "Z", class_=kind or "sign")


def pattern_fill(picture: str, pattern: Pattern) -> str:
    """Return the fill that draws a pattern, in the picture of this name, which `figure` must be told to hold it."""
    return f"url(#{_name(picture)}-{pattern})"


def figure(
    name: str,
    title: str,
    description: str,
    size: tuple[float, float],
    content: str,
    *,
    patterns: Iterable[Pattern] = (),
    said: str = "",
) -> str:
    """Return a whole picture as an HTML figure.

    `name` is unique on the page: ids are made of it. `title` and `description` are what a screen reader says instead of the
    picture; `said` is HTML that says at length what the picture shows, as `details` makes it.
    """
    drawn = drawing(name, title, description, size, content, patterns=patterns)
    return framed(title, [drawn], said)


def drawing(
    name: str,
    title: str,
    description: str,
    size: tuple[float, float],
    content: str,
    *,
    patterns: Iterable[Pattern] = (),
) -> str:
    """Return a picture as SVG, as `figure` does without a frame."""
    name = _name(name)
    parts = [
        element("title", _escape(title), id=f"{name}-title"),
        element("desc", _escape(description), id=f"{name}-desc"),
    ]
    defined = "".join(_PATTERNS[each](f"{name}-{each}") for each in patterns)
    return element(
        "svg",
        "".join(parts) + (element("defs", defined) if defined else "") + content,
        id=name,
        viewBox=f"0 0 {number(size[0])} {number(size[1])}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def framed(title: str, drawings: Sequence[str], said: str = "") -> str:
    """Return drawings one below the other as one HTML figure; paper may break between them."""
    heading = f"<figcaption>{_escape(title)}</figcaption>"
    drawn = "\n".join(drawings)
    scroll = f'<div class="scroll" role="region" tabindex="0" aria-label="{_escape(title)}">\n{drawn}\n</div>'
    return f'<figure class="picture">\n{heading}\n{scroll}\n{said}</figure>'


def details(summary: str, items: Iterable[str], *, ordered: bool = True) -> str:
    """Return a list to be opened that says what a picture shows; items are plain text."""
    tag = "ol" if ordered else "ul"
    told = "\n".join(f"<li>{_escape(item)}</li>" for item in items)
    return f'<details class="said"><summary>{_escape(summary)}</summary>\n<{tag}>\n{told}\n</{tag}>\n</details>\n'


# ---------------------------------------------------------------------------------------------- private


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _escape(text: str) -> str:
    """Text as it may stand in markup, without the characters that no markup may hold."""
    return escape(_UNWRITABLE.sub(" ", text))


def _name(picture: str) -> str:
    """A name that can stand in an id and in url(#…)."""
    return "".join(char if char.isascii() and (char.isalnum() or char in "-_") else "-" for char in picture)


def _char_width(char: str) -> float:
    known = _WIDTH.get(char)
    if known is not None:
        return known
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else 0.0 if unicodedata.combining(char) else _OTHER


def _parts(text: str) -> list[str]:
    """The pieces between which a line may end: words with the spaces after them, and parts of a word up to a hyphen."""
    parts, part = [], ""
    for place, char in enumerate(text):
        part += char
        if char == " " or (char in _BREAKS_AFTER and text[place + 1 : place + 2].isalpha()):
            parts.append(part)
            part = ""
    return [*parts, part] if part else parts


def _pieces(part: str, width: float, size: float, *, bold: bool) -> list[str]:
    """A part of a text broken until each piece fits on a line."""
    pieces = []
    while text_width(part.rstrip(), size, bold=bold) > width and len(part) > 1:
        fitting = [end for end in range(1, len(part)) if text_width(part[:end] + "-", size, bold=bold) <= width]
        longest = fitting[-1] if fitting else 1
        end = max((found.start() for found in _SYLLABLE.finditer(part) if found.start() <= longest), default=longest)
        pieces.append(part[:end] + "-")
        part = part[end:]
    return [*pieces, part]


def _way(points: Sequence[Point]) -> str:
    return "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points)


def _pattern(name: str, side: float, content: str) -> str:
    return element("pattern", content, id=name, width=side, height=side, patternUnits="userSpaceOnUse")


_PATTERNS = {
    "hatch": lambda name: _pattern(name, 7, element("path", d="M-1 1 L1 -1M0 7 L7 0M6 8 L8 6", class_="pattern")),
    "cross": lambda name: _pattern(name, 8, element("path", d="M0 8 L8 0M0 0 L8 8", class_="pattern")),
    "dots": lambda name: _pattern(name, 6, element("circle", cx=3, cy=3, r=1, class_="pattern-dot")),
}
