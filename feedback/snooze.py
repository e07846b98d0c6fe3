"""Putting a case aside."""

# From how many hours an agent chooses.
HOURS = (1, 2, 4, 24)
