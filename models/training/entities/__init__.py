"""Training of the entity recogniser."""
