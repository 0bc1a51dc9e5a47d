"""How a moment stands on a page: readable as it is, and exact for the script that knows the customer's zone."""

from datetime import UTC, datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tracking.customers import dates

register = template.Library()


@register.simple_tag
def moment(value: datetime) -> SafeString:
    """A `time` element."""
    return format_html('<time datetime="{}">{}</time>', value.astimezone(UTC).isoformat(), dates.moment(value))
