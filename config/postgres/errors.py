"""What the launcher raises."""


class PostgresError(Exception):
    """The embedded PostgreSQL cannot be used. The message says what was tried, where, and what would help."""
