"""Calendars ↔ Julian day numbers, all integers, all years (astronomical: year 0 exists)."""

from events.dates.calendars.calendar import CALENDARS, GREGORIAN, ISLAMIC, JALALI, JULIAN, Calendar, Day

__all__ = ["CALENDARS", "GREGORIAN", "ISLAMIC", "JALALI", "JULIAN", "Calendar", "Day"]
