"""Texts to learn from and to be judged by: annotated, labelled by the teacher, unlabelled."""
