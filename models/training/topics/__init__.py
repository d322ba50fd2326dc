"""Training of the topic classifier: from the teacher's probabilities and the annotated topics to its tables."""
