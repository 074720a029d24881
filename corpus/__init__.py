"""Sample reports written for this project: one spec per report, and the generator of texts and expected values."""
