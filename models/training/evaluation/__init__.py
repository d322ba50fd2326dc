"""What a pipeline is worth: figures, plots, the model card."""
