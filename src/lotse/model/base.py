"""What every model shares: frozen, closed, and its text in two languages."""

from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer, model_validator

Lang = Literal["de", "en"]
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$")]  # ISO 639-1


class Frozen(BaseModel):
    """A value object: immutable, and an unknown field is an error.

    `repr` shows the type alone, so that no household's data reaches a log by accident.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__

    @classmethod
    def of_known(cls, **values: Any) -> Self:
        """Return an object of values that are known to fit, without checking each of them once more; all its fields count as stated.

        It is for what the library itself has worked out, hundreds of times for a plan; whatever comes from outside is checked.
        """
        made = object.__new__(cls)
        defaults, names = _fields(cls)
        made.__dict__.update(defaults, **values)
        _FIELDS_SET(made, names)
        _EXTRA(made, None)
        _PRIVATE(made, None)
        return made


class Stated(Frozen):
    """A value object of which only what was stated is written out, for null says that something is known to be none."""

    model_config = ConfigDict(serialize_by_alias=True)

    @model_serializer(mode="wrap")
    def _dump_stated(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = handler(self)
        for name, field in type(self).model_fields.items():
            for key in {name, field.alias or name} & dumped.keys():
                empty = isinstance(getattr(self, name), Stated) and not dumped[key]
                if empty or name not in self.model_fields_set:
                    del dumped[key]
        return dumped


class Text(Frozen):
    """A sentence or label in German and, where somebody has written it, in English.

    In YAML either `{de: …, en: …}` or one plain string, which is German.
    """

    de: str
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_plain(cls, raw: Any) -> Any:
        return {"de": raw} if isinstance(raw, str) else raw

    @model_serializer
    def _dump(self) -> dict[str, str]:
        return {"de": self.de} if self.en is None else {"de": self.de, "en": self.en}

    def in_(self, lang: Lang) -> str:
        """Return the text in `lang`, in German where no English was written."""
        return self.en or self.de if lang == "en" else self.de


# ---------------------------------------------------------------------------------------------- private


# what a model keeps beside its fields, written as pydantic's own model_construct does, but without a look-up by name
_FIELDS_SET, _EXTRA, _PRIVATE = (
    BaseModel.__dict__[f"__pydantic_{name}__"].__set__ for name in ("fields_set", "extra", "private")
)


@cache
def _fields(model: type[BaseModel]) -> tuple[dict[str, Any], set[str]]:
    """The fields of a model in their order, which is the order in which they are written, each with its default; and their names."""
    return {name: field.default for name, field in model.model_fields.items()}, set(model.model_fields)
