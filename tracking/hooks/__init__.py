"""Webhooks to shops. `plan.py` reads the feed and says what each endpoint is to hear; `worker.py` sends it."""
