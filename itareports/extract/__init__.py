"""From a file to a draft of its report: readers make a Document, recognisers find the facts in it."""
