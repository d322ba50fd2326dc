"""What `copydesk enrich` does without a broker: one story, or JSON Lines through one or several processes."""
