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
        """Return an object of values that are known to fit, without checking each of them once more.

        It is for what the library itself has worked out, hundreds of times for a plan; whatever comes from outside is checked.
        """
        made = cls.__new__(cls)
        object.__setattr__(made, "__dict__", {**_defaults(cls), **values})
        object.__setattr__(made, "__pydantic_fields_set__", set(values))
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
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


@cache
def _defaults(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model in their order, which is the order in which they are written, each with its default."""
    return {name: field.default for name, field in model.model_fields.items()}
