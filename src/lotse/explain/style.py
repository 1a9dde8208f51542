"""How every page of lotse looks and what frames it: on a light and a dark screen, to a screen reader, on A4 paper."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from lotse.model.base import Lang

STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --sheet: #ffffff; --ink: #22272b; --soft: #5a636b; --line: #dfdcd4;
  --accent: #1d5a6c; --wash: #eef3f3; --met: #2a6a48; --open: #875709; --not_met: #8d3a34; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191c; --sheet: #1c2226; --ink: #e4e7e8; --soft: #a5afb5;
  --line: #343d43; --accent: #8cc3d2; --wash: #20292e; --met: #8fcfa9; --open: #e3bb72; --not_met: #e8a19b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 "Source Sans 3", "Segoe UI", system-ui,
  "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
header { border-bottom: 2px solid var(--accent); padding-bottom: .9rem; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; font-weight: 650; }
header p { margin: .3rem 0 0; color: var(--soft); }
section { margin-top: 2.1rem; }
.title { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .2rem 1.5rem; }
h2 { margin: 0; font-size: 1.02rem; font-weight: 650; letter-spacing: .03em; color: var(--accent); }
h3 { margin: 0; font-size: 1.06rem; font-weight: 650; line-height: 1.35; }
.status { font-size: .9rem; font-weight: 600; border: 1px solid; border-radius: 1rem; padding: .05rem .7rem;
  max-width: 18rem; }
.met { color: var(--met); } .open { color: var(--open); border-style: dashed; }
.not_met { color: var(--not_met); border-style: dotted; }
dl { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .18rem .6rem; margin: .5rem 0 0; font-size: .95rem; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; } dd + dd { grid-column: 2; }
table { width: 100%; border-collapse: collapse; margin-top: .7rem; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem .9rem .42rem 0; border-bottom: 1px solid var(--line);
  hyphens: auto; } th:first-child { width: 34%; }
thead th { color: var(--soft); font-weight: 600; font-size: .86rem; } tbody th { font-weight: 600; }
.mark { display: block; color: var(--soft); font-weight: 400; font-size: .9rem; }
footer { margin-top: 2.4rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .85rem; overflow-wrap: anywhere; }
@page { size: A4; margin: 16mm 15mm; }
@media print { :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb;
  --accent: #143f4c; --wash: #fff; --met: #000; --open: #000; --not_met: #000; }
  html { font-size: 10pt; } main { max-width: none; padding: 0; } section { margin-top: 1.2rem; }
  tr { break-inside: avoid; } .title, h2, h3, thead { break-after: avoid; } }
"""
CARDS = """
h2.needs { margin-top: .9rem; } ul.needs { margin: .3rem 0 0; padding-left: 1.2rem; }
header p.grave { margin-top: .7rem; padding: .5rem .9rem; border-left: 4px solid var(--not_met); background: var(--wash);
  color: var(--ink); font-weight: 600; }
.due { margin: 0; font-weight: 600; }
ol { list-style: none; margin: .7rem 0 0; padding: 0; }
.path { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: .85rem 1.1rem;
  margin-top: .7rem; }
.path > .top { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr) auto; gap: 0 .4rem; align-items: baseline; }
.rank { color: var(--soft); font-weight: 600; font-variant-numeric: tabular-nums; }
.provider { display: block; font-weight: 400; color: var(--soft); font-size: .98rem; }
.action { margin: .5rem 0 0 2.3rem; }
dl { grid-template-columns: 4.6rem minmax(0, 1fr); margin: .5rem 0 0 2.3rem; }
.warnings ul { margin: .6rem 0 0; padding: .7rem 1rem .7rem 2.1rem; background: var(--wash);
  border-left: 3px solid var(--accent); }
@media (max-width: 34rem) { .path > .top { grid-template-columns: 1.9rem minmax(0, 1fr); }
  .status { grid-column: 2; justify-self: start; }
  .action, dl { margin-left: 0; } }
@media print { .path, .warnings li { break-inside: avoid; } }
"""
"""The further look of pages that list what is to do or what came out, each in a card of its own."""


def document(title: str, lang: Lang, body: str, extra_style: str = "", script: str = "") -> str:
    """Return an HTML5 document that loads nothing from elsewhere and runs no script but the one given.

    `body` is HTML, escaped by the caller, and holds the landmarks (`main` at least).
    """
    policy, scripts = "default-src 'none'; style-src 'unsafe-inline'", []
    if script:
        policy += f"; script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
        scripts = [f"<script>{script}</script>"]
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{escape(title)}</title>",
        f"<style>{STYLE}{extra_style}</style>",
        "</head>",
        "<body>",
        body,
        *scripts,
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines)
