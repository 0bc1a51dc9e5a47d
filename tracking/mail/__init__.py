"""The mails that customers get. `plan.py` reads the feed and says which are due; `worker.py` sends them."""
