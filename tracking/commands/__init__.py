"""The nouns of the command `tracking`, a file each. Nothing of Django is imported before a command runs."""
