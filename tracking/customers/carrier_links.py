"""Where customers follow a parcel at its carrier: one line a carrier, by the short name that the label codes use."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Carrier:
    """`name` as customers know it; `template` is the address of its tracking page, or "" where there is none."""

    name: str
    template: str

    def link(self, number: str) -> str:
        """The carrier's page for this tracking number, or ""."""
        return self.template.format(number=quote(number, safe=""))


CARRIERS = {
    "amazon": Carrier("Amazon", ""),
    "canadapost": Carrier(
        "Canada Post", "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}"
    ),
    "dhl": Carrier("DHL", "https://www.dhl.com/global-en/home/tracking.html?tracking-id={number}"),
    "dpd": Carrier("DPD", "https://tracking.dpd.de/status/en_US/parcel/{number}"),
    "evri": Carrier("Evri", "https://www.evri.com/track/parcel/{number}"),
    "fedex": Carrier("FedEx", "https://www.fedex.com/fedextrack/?trknbr={number}"),
    "gls": Carrier("GLS", "https://gls-group.eu/track/{number}"),
    "hermes": Carrier("Hermes", "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#{number}"),
    "royalmail": Carrier("Royal Mail", "https://www.royalmail.com/track-your-item#/tracking-results/{number}"),
    "ups": Carrier("UPS", "https://www.ups.com/track?tracknum={number}"),
    "upu": Carrier("Post", ""),
    "usps": Carrier("USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}"),
}
