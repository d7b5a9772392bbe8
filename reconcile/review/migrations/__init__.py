"""Tables of an older reconcile, or none -> the tables of this one."""

from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, delete, insert

from reconcile.errors import UsageError
from reconcile.review.tables import SCHEMA, VERSIONS

VERSION_TABLE = "reconcile_version"
"""Alembic's own mark; by its usual name it would meet that of another program in a database that several share."""

_ONE = Lock()
"""Alembic's `context` and `op` are one for a whole process."""


def upgrade(on: Connection, found: int) -> None:
    """Bring the tables from a version up to this one's, in the transaction of the caller, who keeps other writers out."""
    try:
        from alembic import command  # noqa: PLC0415 - half a second, which a log that is up to date must not cost
        from alembic.config import Config  # noqa: PLC0415
    except ImportError as error:
        raise UsageError("a log of decisions needs Alembic: pip install 'reconcile[review]'") from error
    config = Config(attributes={"connection": on})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with _ONE:
        if found == 1:  # made before Alembic kept the versions
            command.stamp(config, "0001")
        command.upgrade(config, "head")
    # `meta` is what every version reads first: older ones, which do not know of Alembic, refuse what is too new for them
    on.execute(delete(VERSIONS))
    on.execute(insert(VERSIONS), {"version": SCHEMA})
