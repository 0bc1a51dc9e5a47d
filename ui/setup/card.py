"""A card of the set-up: the bench's verdict, in the size of a page that has more than that on it."""

from ui.bench.verdict_pane import VerdictPane


class StepCard(VerdictPane):
    """Shows how a step stands."""

    SIZES = (36, 38, 27, 21, 18)
