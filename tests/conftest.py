"""The fixtures of the house; what a test may use stands in the modules named here."""

import gc

pytest_plugins = ["tests.browser", "tests.databases", "tests.house", "tests.restarting"]


def pytest_collection_finish() -> None:
    """What the imports made stays to the end: the collector need not look through it again and again."""
    gc.collect()
    gc.freeze()
