"""Reading pages that are pictures: from the picture of a page to what stands on it."""
