"""Findings as people take them: on the screen, as a page for a municipality, as a worksheet for clerks."""
