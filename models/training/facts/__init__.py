"""The builders of the facts tables: names, titles, places and countries that entities are linked to."""
