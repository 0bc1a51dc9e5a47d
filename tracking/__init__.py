"""The tracking server: facts in, fold, feed out. A Django project that installs and runs without Qt."""
