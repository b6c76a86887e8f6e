"""What an action refuses, told to the person who asked for it."""


class ActionError(Exception):
    """The action was not done. The message is a sentence in the reader's language."""


class NotAllowedError(ActionError):
    """The person lacks the right."""


class NotPossibleError(ActionError):
    """The record is not in a state from which this can be done, or something is missing."""


class NewerVersionError(ActionError):
    """Someone has saved a newer version in the meantime."""
