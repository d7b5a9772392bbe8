"""Report -> one format each."""
