"""Entry of dates: one text box, read as the source says it, with what was understood beneath it."""
