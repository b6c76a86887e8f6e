"""A small network of actors, drawn on the server: `layout` finds places for the nodes, `drawing` writes SVG."""
