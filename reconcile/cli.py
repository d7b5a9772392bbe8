"""Parse, call, print, exit."""


def main() -> None:
    """Run the command line."""
