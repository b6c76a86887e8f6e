"""Filters of lists that need more than a click: windows of time, records by identifier."""
