"""Stations: their tokens, and the way in for their events."""
