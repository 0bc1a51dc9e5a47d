"""Customers' data is forgotten: of one order on demand, or of all when their time is over. Joins the rooms."""
