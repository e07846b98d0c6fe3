"""How the bundled model is made: `make model`, or step by step with `python -m nlp.training`."""
