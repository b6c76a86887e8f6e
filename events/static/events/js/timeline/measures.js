// Pixels of the grammar of marks (events/site/plate/marks.py).

export const DOT = 4.4;
export const ARROW = 7;
/** A torn end has no length of its own; so much of it is drawn. The same for dots that thin out. */
export const STUB = 34;
export const FADE = 78;
export const SPACING = 4.2;
