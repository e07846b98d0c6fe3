"""The fixtures of the house; what a test may use stands in the modules named here."""

pytest_plugins = ["tests.databases", "tests.house"]
