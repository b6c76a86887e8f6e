"""Writes that touch several records or need a right of their own: keyword-only, typed, and clear when they refuse."""
