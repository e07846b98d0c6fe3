"""The fixtures of the house; what a test may use stands in the modules named here."""

pytest_plugins = ["tests.browser", "tests.databases", "tests.house", "tests.restarting"]
