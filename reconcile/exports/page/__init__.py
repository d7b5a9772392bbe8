"""Report -> the values that the HTML page shows."""
