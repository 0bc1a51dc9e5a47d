"""Shops: their keys, and the way in for their orders."""
