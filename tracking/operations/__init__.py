"""The pages with which customer service, leads and operators run the warehouse."""
