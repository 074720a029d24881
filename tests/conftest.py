"""Settings of all tests."""

from hypothesis import settings

# What is slow is shown by benchmarks/; a loaded machine must not fail a test.
settings.register_profile("itareports", deadline=None)
settings.load_profile("itareports")
