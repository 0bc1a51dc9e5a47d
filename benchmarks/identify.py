"""How many texts a second `identify` can name, kind by kind, beside biip.parse in the same run.

    python benchmarks/identify.py

biip knows GS1 and nothing of carriers, so it does less; it is the measure of what a well-kept parser costs here.
"""

import time
from collections.abc import Callable

import biip

from scanstation.codes import OwnLabel, identify

TEXTS = {
    "UPS": "1Z999AA10123456784",
    "USPS behind a ZIP code": "420773169261290283641500004181",
    "FedEx, 34 digits": "1071804952390002087800925989385163",
    "DHL licence plate": "JJD1410302937991",
    "S10": "EE471108151FR",
    "SSCC": "00340434292135100186",
    "SSCC in a GS1-128": "]C100340434292135100186420200970000",
    "EAN-13": "4006381333931",
    "own label": "PAR-00000017",
    "unknown": "4471-XZ",
    "hostile, 1,024 characters": "(00)" * 256,
}
OWN = (OwnLabel("Ours", r"PAR-\d{8}", "parcel"),)
SECONDS = 0.3


def main() -> None:
    """Print the table."""
    print(f"{'text':28}{'identify/s':>12}{'biip.parse/s':>14}{'ratio':>8}")
    for name, text in TEXTS.items():
        ours = rate(lambda text=text: identify(text, OWN))
        peer = rate(lambda text=text: biip.parse(text))
        print(f"{name:28}{ours:12,.0f}{peer:14,.0f}{ours / peer:8.2f}")


def rate(work: Callable[[], object]) -> float:
    """Calls a second of `work`, the best of three runs of SECONDS each."""
    return max(_rate_once(work) for _ in range(3))


def _rate_once(work: Callable[[], object]) -> float:
    calls, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < SECONDS:
        work()
        calls += 1
    return calls / elapsed


if __name__ == "__main__":
    main()
