"""Where customers follow a parcel at its carrier: one line a carrier, by the short name that the label codes use."""

from urllib.parse import quote

_PAGES = {
    "canadapost": "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}",
    "dhl": "https://www.dhl.com/global-en/home/tracking.html?tracking-id={number}",
    "dpd": "https://tracking.dpd.de/status/en_US/parcel/{number}",
    "evri": "https://www.evri.com/track/parcel/{number}",
    "fedex": "https://www.fedex.com/fedextrack/?trknbr={number}",
    "gls": "https://gls-group.eu/track/{number}",
    "hermes": "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#{number}",
    "royalmail": "https://www.royalmail.com/track-your-item#/tracking-results/{number}",
    "ups": "https://www.ups.com/track?tracknum={number}",
    "usps": "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}",
}


def link(carrier: str, number: str) -> str:
    """The carrier's page for this tracking number, or "" where it has none."""
    return _PAGES.get(carrier, "").format(number=quote(number, safe=""))
