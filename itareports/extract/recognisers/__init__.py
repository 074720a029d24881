"""One noun each: what a Document says about it, in its own words and with its place."""
