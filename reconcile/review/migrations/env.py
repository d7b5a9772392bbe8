"""A store's connection -> Alembic, which runs this file."""

from alembic import context

from reconcile.review.migrations import VERSION_TABLE
from reconcile.review.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, version_table=VERSION_TABLE)
with context.begin_transaction():
    context.run_migrations()
