"""A page of a PDF as letters, rules and fills; and what people see in them: lines, paragraphs, running heads."""
