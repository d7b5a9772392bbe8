"""Nouns for what lasts days."""

COURSES = frozenset(
    "campaign offensive battle assault siege operation attack push fight fighting advance strike protest standoff blockade clashes war raid search march ceasefire truce".split()
)
"""Their length stands against a start and an end, and against another length."""
