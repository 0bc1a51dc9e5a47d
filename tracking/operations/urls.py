"""The addresses of operations, below /ops/."""

from django.urls import path

from tracking.operations.pages import links, lists, messages, order, overview, parcels, search, stations

app_name = "operations"
urlpatterns = [
    path("", overview.show, name="overview"),
    path("now", overview.now, name="now"),
    path("search", search.show, name="search"),
    path("parcels", lists.piles, name="parcels"),
    path("parcels/<slug:name>.csv", lists.pile_csv, name="pile-csv"),
    path("parcels/<slug:name>", lists.pile, name="pile"),
    path("orders/without-parcels", lists.boxless, name="boxless"),
    path("orders/without-parcels.csv", lists.boxless_csv, name="boxless-csv"),
    path("orders/<int:pk>", order.show, name="order"),
    path("orders/<int:pk>/delay", parcels.delay, name="delay"),
    path("orders/<int:pk>/link/revoke", links.revoke, name="revoke-link"),
    path("orders/<int:pk>/link/renew", links.renew, name="renew-link"),
    path("parcel/<int:pk>", order.parcel, name="parcel"),
    path("parcel/<int:pk>/hold", parcels.hold, name="hold"),
    path("parcel/<int:pk>/release", parcels.release, name="release"),
    path("parcel/<int:pk>/note", parcels.note, name="note"),
    path("events/<uuid:key>/void", parcels.void, name="void"),
    path("mails/<uuid:key>/resend", messages.resend, name="resend"),
    path("messages", messages.undelivered, name="messages"),
    path("mails/<slug:state>.csv", messages.mails_csv, name="mails-csv"),
    path("messages/couriers/<slug:outcome>.csv", messages.couriers_csv, name="couriers-csv"),
    path("messages/couriers/<slug:outcome>", messages.couriers, name="couriers"),
    path("messages/courier/<int:pk>", messages.courier, name="courier"),
    path("stations", stations.show, name="stations"),
    path("stations.csv", stations.show_csv, name="stations-csv"),
    path("stations/<int:pk>/revoke", stations.revoke, name="revoke-station"),
]
