"""How tables are drawn in plain text: by tabs, by pipes, in HTML, or one cell below the other."""
