"""From what was found to the content of a report: readings are parsed, rivals weighed, evidence kept."""
