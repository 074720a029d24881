"""What the first revision creates: tables, the search index, views for hand-written SQL."""
