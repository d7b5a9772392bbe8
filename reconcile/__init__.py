"""Compare what several articles claim about one event."""
