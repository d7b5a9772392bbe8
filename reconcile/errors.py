"""The family of errors that the tool raises on purpose."""


class ReconcileError(Exception):
    """Any failure that a user can mend; its text says what was found, where, and what to do."""


class UsageError(ReconcileError):
    """A wrong option or value: what was written, what was expected, the names that exist."""


class ReadError(ReconcileError):
    """An input that cannot be read as an article."""


class LexiconError(ReconcileError):
    """A lexicon file that does not hold; names the file, the table and what was expected."""


class SavedError(UsageError):
    """A saved report that cannot be read: names the file, the place in it and what was expected."""
