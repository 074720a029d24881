"""Word documents (DOCX): the parts of their zip package, and what a person sees in them."""
