"""What Django's admin shows. Facts are facts: nothing here changes them, as every fact enters through `record`.

Stations and shops are shown without what opens a door (tokens, keys), customers' links not at all.
"""

from typing import ClassVar

from django.contrib.admin import ModelAdmin
from django.db.models import Model
from django.http import HttpRequest

from tracking.carriers.models import RawMessage
from tracking.hooks.models import Endpoint, Message
from tracking.mail.models import Delivery
from tracking.parcels.models import Alias, Event, FeedEntry, Order, Parcel
from tracking.shops.models import Shop
from tracking.staff.admin_site import RecordsSite
from tracking.staff.member_records import Members
from tracking.staff.models import Member
from tracking.stations.models import Journal, SiteSetting, Station, Worker

site = RecordsSite()


class Shown(ModelAdmin):
    """Shown, never changed. Searched by what an index knows; no count of millions of rows."""

    actions = None
    show_full_result_count = False
    list_per_page = 50
    ordering: ClassVar = ["-pk"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody."""
        return False


class Orders(Shown):
    """By number."""

    list_display: ClassVar = ["number", "shop_name", "customer_name", "placed_at", "promised_on", "cancelled_at"]
    search_fields: ClassVar = ["=number"]


class Parcels(Shown):
    """By any of their codes, or their order's number."""

    list_display: ClassVar = ["pk", "order", "stage", "state", "created_at"]
    list_select_related = True
    search_fields: ClassVar = ["=aliases__code", "=order__number"]


class Aliases(Shown):
    """By code."""

    list_display: ClassVar = ["code", "carrier", "parcel"]
    list_select_related: ClassVar = ["parcel"]
    search_fields: ClassVar = ["=code"]


class Events(Shown):
    """By the parcel's codes."""

    list_display: ClassVar = ["pk", "what", "code", "occurred_at", "received_at", "actor", "worker"]
    search_fields: ClassVar = ["=parcel__aliases__code"]


class Feed(Shown):
    """In its order, the newest first."""

    list_display: ClassVar = ["position", "order", "parcel", "event"]
    list_select_related = True
    search_fields: ClassVar = ["=position"]


class Stations(Shown):
    """Enrolled and revoked elsewhere."""

    list_display: ClassVar = ["name", "slug", "created_at", "revoked_at", "last_seen_at", "last_sequence"]
    exclude: ClassVar = ["token_hash"]
    search_fields: ClassVar = ["name"]


class Journals(Shown):
    """What the server has of them."""

    list_display: ClassVar = ["station", "key", "last_sequence", "count"]
    list_select_related = True


class Workers(Shown):
    """Added and removed with `tracking worker`."""

    list_display: ClassVar = ["name", "badge", "lead", "language"]
    exclude: ClassVar = ["pin"]
    search_fields: ClassVar = ["name", "=badge"]
    ordering: ClassVar = ["name"]


class Settings(Shown):
    """Changed with `tracking setting`."""

    list_display: ClassVar = ["name", "value"]


class Shops(Shown):
    """Added and revoked elsewhere."""

    list_display: ClassVar = ["name", "slug", "created_at", "revoked_at"]
    exclude: ClassVar = ["key_hash"]
    search_fields: ClassVar = ["name"]


class Messages(Shown):
    """Carriers' messages, by the number that they are about."""

    list_display: ClassVar = ["pk", "service", "tracking_number", "outcome", "received_at"]
    search_fields: ClassVar = ["=tracking_number"]


class Mails(Shown):
    """By order."""

    list_display: ClassVar = ["pk", "kind", "order", "recipient", "state", "due_at", "sent_at"]
    list_select_related: ClassVar = ["order"]
    search_fields: ClassVar = ["=order__number"]


class Endpoints(Shown):
    """Added and removed elsewhere. Their secrets are stored nowhere."""

    list_display: ClassVar = ["url", "shop", "created_at", "failing_since", "paused_at", "paused_because"]
    search_fields: ClassVar = ["=shop"]


class Hooks(Shown):
    """By order. What is sent names the customer's page."""

    list_display: ClassVar = ["pk", "kind", "order", "endpoint", "state", "due_at", "sent_at", "answer"]
    list_select_related: ClassVar = ["order", "endpoint"]
    exclude: ClassVar = ["body"]
    search_fields: ClassVar = ["=order__number"]


# In the models' own Meta they would be migrations of other rooms.
for model, many in {
    Alias: "aliases",
    FeedEntry: "feed",
    RawMessage: "messages of couriers",
    Delivery: "mails",
    Endpoint: "webhooks",
    Message: "messages of webhooks",
}.items():
    model._meta.verbose_name_plural = many

for model, admin in {
    Order: Orders,
    Parcel: Parcels,
    Alias: Aliases,
    Event: Events,
    FeedEntry: Feed,
    Station: Stations,
    Journal: Journals,
    Worker: Workers,
    SiteSetting: Settings,
    Shop: Shops,
    RawMessage: Messages,
    Delivery: Mails,
    Endpoint: Endpoints,
    Message: Hooks,
    Member: Members,
}.items():
    site.register(model, admin)
