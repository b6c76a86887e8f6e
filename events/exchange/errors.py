"""What is wrong with a file or a cell, told to the person who has to mend it."""


class FileError(ValueError):
    """The file cannot be read as what it says it is. The message names the place, what stands there and what was
    expected."""


class CellError(ValueError):
    """One cell of a row cannot be used."""
