"""Views: who may, which query or action, which template."""
