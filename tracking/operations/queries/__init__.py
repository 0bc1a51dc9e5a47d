"""Reads, each bounded and answered by an index: functions of the moment over the models. Any thread."""
