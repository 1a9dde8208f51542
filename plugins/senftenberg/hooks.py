"""Brings the offers of the Caritas from `register.csv`, a table that others can keep without knowing lotse."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from lotse.errors import Finding, PluginError
from lotse.hookspecs import hookimpl
from lotse.model.directory import Directory, Location, Service

REGISTER = Path(__file__).with_name("register.csv")
REQUIRED = ("id", "organization_id", "name", "service_types", "service_area", "source", "note_de", "note_en")
MAY_BE_EMPTY = ("address_1", "city", "valid_from", "assured_date")
COLUMNS = {*REQUIRED, *MAY_BE_EMPTY}
NO_TYPE = "-"
COLUMN_OF = {"organization": "organization_id", "areas": "service_area", "verified_on": "assured_date"}


@hookimpl
def lotse_directory() -> Directory:
    """Return the offers in the register; raises PluginError with every row that cannot be read."""
    return read_register(REGISTER)


def read_register(path: Path) -> Directory:
    """Return the offers of a register: a CSV file in UTF-8, one offer a row, lists within a cell separated by spaces.

    Raises PluginError with every mistake, each with its line and column.
    """
    mistakes: list[Finding] = []
    services: list[Service] = []
    locations: dict[str, Location] = {}
    for line, row in _rows(path):
        if found := list(_gaps(row)):
            mistakes += [_finding(path, line, column, message) for column, message in found]
            continue
        location = _location(row)
        try:
            services.append(_service(row, location))
        except ValidationError as error:
            mistakes += [
                _finding(path, line, str(each["loc"][0]), f"{each['msg']}: '{each['input']}'")
                for each in error.errors()
            ]
            continue
        if location is not None:
            locations[location.id] = location
    if mistakes:
        raise PluginError(mistakes)
    return Directory(locations=tuple(locations.values()), services=tuple(services))


# ---------------------------------------------------------------------------------------------- private


def _rows(path: Path) -> Iterator[tuple[int, dict[str | None, str | None]]]:
    """Each row with the line on which it ends; raises PluginError where the file is no table with these columns."""
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            reader: csv.DictReader[str] = csv.DictReader(stream, strict=True)
            known = set(reader.fieldnames or ())
            if known != COLUMNS:
                wrong = ", ".join(sorted(known ^ COLUMNS))
                raise PluginError([_finding(path, 1, "", f"missing or unknown columns: {wrong}")])
            yield from ((reader.line_num, row) for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PluginError([_finding(path, 0, "", f"cannot be read ({type(error).__name__})")]) from None


def _gaps(row: dict[str | None, str | None]) -> Iterator[tuple[str, str]]:
    """The cells that must not be empty and are, and what stands beyond the last column."""
    if None in row:
        yield "", "has more cells than there are columns; put a text with a comma in quotes"
    for column in REQUIRED:
        if not (row[column] or "").strip():
            hint = f"; write {NO_TYPE} for an offer that no plan is to name" if column == "service_types" else ""
            yield column, f"is empty{hint}"


def _service(row: dict[str | None, str | None], location: Location | None) -> Service:
    types = _cell(row, "service_types").split()
    return Service.model_validate(
        {
            "id": _cell(row, "id"),
            "name": _cell(row, "name"),
            "organization": _cell(row, "organization_id"),
            "locations": [location.id] if location else [],
            "service_types": [] if types == [NO_TYPE] else types,
            "areas": _cell(row, "service_area").split(),
            "valid_from": _cell(row, "valid_from") or None,
            "verified_on": _cell(row, "assured_date") or None,
            "source": _cell(row, "source"),
            "note": {"de": _cell(row, "note_de"), "en": _cell(row, "note_en")},
        }
    )


def _location(row: dict[str | None, str | None]) -> Location | None:
    """Where the offer is; two rows with one address share one location."""
    address, city = _cell(row, "address_1"), _cell(row, "city")
    if not address:
        return None
    name = ", ".join(filter(None, (address, city)))
    plain = name.lower().translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}))
    return Location(
        id=re.sub("[^a-z0-9]+", "_", plain).strip("_"),
        name=name,
        locality=city or None,
        address=address,
        source=_cell(row, "source"),
    )


def _cell(row: dict[str | None, str | None], column: str) -> str:
    return (row[column] or "").strip()


def _finding(path: Path, line: int, column: str, message: str) -> Finding:
    return Finding(str(path), line, 0, "REGISTER-ROW", message, COLUMN_OF.get(column, column))
