"""Speed, measured on what anybody can make from the corpus."""
