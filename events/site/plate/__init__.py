"""The timeline as one engraved drawing, made on the server: pure geometry and SVG, no Django.

Coordinates run in reading direction, from 0 at the start of a line; only the `Pen` knows left from right.

scale → marks (a date as shapes) → rows (who stands where, so that nothing touches) → plate, overview, bars, ruler.
"""
