"""The teacher: a small transformer that learns from the annotated copy and labels what nobody annotated."""
