"""What is the same at every bench of the site, and how it is changed."""

from typing import Any

from pydantic import ValidationError

from scanstation.errors import ScanStationError
from scanstation.wire import SiteSettings
from tracking.parcels.writing import writing
from tracking.stations.models import SiteSetting

_WORDS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class SettingError(ScanStationError):
    """A setting cannot have this value."""


def current() -> SiteSettings:
    """The settings as they are. What a newer version wrote and this one does not know is left out."""
    return SiteSettings.model_validate(dict(SiteSetting.objects.values_list("name", "value")))


def change(name: str, text: str) -> SiteSettings:
    """Give a setting the value that somebody typed. Raises SettingError."""
    if name == "site":
        raise SettingError("The site's prefix is printed on command barcodes and badges; it stays as it is.")
    if name not in SiteSettings.model_fields:
        known = ", ".join(sorted(SiteSettings.model_fields.keys() - {"site"}))
        raise SettingError(f"There is no setting {name!r}. There are: {known}.")
    value = _meant(name, text)
    with writing():
        settings = current().model_dump(mode="json") | {name: value}
        try:
            changed = SiteSettings.model_validate(settings)
        except ValidationError as error:
            raise SettingError(f"{name} cannot be {text!r}: {error.errors()[0]['msg']}.") from error
        SiteSetting.objects.update_or_create(name=name, defaults={"value": changed.model_dump(mode="json")[name]})
    return changed


def _meant(name: str, text: str) -> Any:
    match SiteSettings.model_fields[name].annotation:
        case annotation if annotation is bool:
            return _WORDS.get(text.lower(), text)
        case annotation if str(annotation).startswith("list"):
            return list(filter(None, text.replace(",", " ").split()))
        case _:
            return text
