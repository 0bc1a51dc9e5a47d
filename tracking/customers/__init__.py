"""The customer's page and its live stream."""
