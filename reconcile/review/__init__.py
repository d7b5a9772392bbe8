"""People's rulings on a Report: decisions, the log that keeps them, and the sessions in which they are made."""
