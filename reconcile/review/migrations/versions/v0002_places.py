"""Decisions -> beside them, the place where each reviewer's session stands."""

from alembic import op
from sqlalchemy import Column, Text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the table of places; it is no log, its rows may change."""
    op.create_table(
        "places",
        Column("reviewer", Text, primary_key=True),
        Column("body", Text, nullable=False),
        Column("at", Text, nullable=False),
    )
