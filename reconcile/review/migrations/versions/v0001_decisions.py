"""Nothing -> decisions, each a row that is never changed."""

from alembic import op
from sqlalchemy import Column, Integer, String, Text

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of the first version."""
    op.create_table("meta", Column("version", Integer, primary_key=True, autoincrement=False))
    op.create_table(
        "decisions",
        Column("number", Integer, primary_key=True, autoincrement=True),
        Column("hash", String(64), nullable=False, unique=True),
        Column("reviewer", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("body", Text, nullable=False),
    )
    op.create_index("ix_decisions_reviewer", "decisions", ["reviewer"])
