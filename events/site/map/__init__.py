"""A small map, drawn on the server: land without borders, the places of events, and how precisely each is known.

`land` reads the outline, `frame` fits it to points and puts degrees on pixels, `outline` clips, `clusters` joins places
that would touch, `drawing` writes SVG. None of them knows of the database. North is up and east is right in every
language: a map is never mirrored.
"""
