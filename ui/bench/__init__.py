"""The bench window: what a worker sees, from a metre away."""

from ui.bench.window import BenchWindow

__all__ = ["BenchWindow"]
