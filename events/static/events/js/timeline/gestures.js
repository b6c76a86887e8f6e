import { speedOf } from "./motion.js";

const SLOP = 4;
const TWICE = 320;

/** Hears pointers and wheels over an element and says what they ask for. `at(event)` gives {u, y} of a place in reading
 *  direction. `asks`: pan(pixels), zoom(factor, u), hold(), thrown(speed), tap(u, y, event), twice(u), point(u, y),
 *  leave().
 *
 *  The page stays free to scroll: fingers that move up or down are the page's, and so is a plain upright wheel, until the
 *  reader has pressed into the plate or come to it by keys (docs/decisions/canvas.md). */
export function listen(element, at, asks) {
  const down = new Map();
  let trail = [];
  let hasMoved = false;
  let spread = 0;
  let lastTap = { time: -Infinity, u: 0 };
  let isOurs = false;

  const places = () => [...down.values()];
  const apart = () => Math.max(Math.abs(places()[0].u - places()[1].u), 1);
  const between = () => (places()[0].u + places()[1].u) / 2;

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    asks.hold();
    isOurs = true;
    down.set(event.pointerId, at(event));
    if (down.size === 1) {
      hasMoved = false;
      trail = [{ time: event.timeStamp, u: at(event).u }];
    } else if (down.size === 2) spread = apart();
  });

  element.addEventListener("pointermove", (event) => {
    const place = at(event);
    const last = down.get(event.pointerId);
    if (!last) {
      if (event.pointerType !== "touch") asks.point(place.u, place.y);
      return;
    }
    // Let go beyond the plate, before it had the pointer: nobody told us.
    if (event.pointerType === "mouse" && !(event.buttons & 1)) {
      down.delete(event.pointerId);
      asks.thrown(0);
      return;
    }
    if (down.size === 1) {
      if (!hasMoved && Math.abs(place.u - last.u) < SLOP) return;
      if (!hasMoved) element.setPointerCapture(event.pointerId);
      hasMoved = true;
      down.set(event.pointerId, place);
      trail.push({ time: event.timeStamp, u: place.u });
      if (trail.length > 12) trail.shift();
      asks.pan(last.u - place.u);
      return;
    }
    const middle = between();
    down.set(event.pointerId, place);
    hasMoved = true;
    const now = apart();
    asks.pan(middle - between());
    asks.zoom(now / spread, between());
    spread = now;
  });

  const up = (event) => {
    if (!down.delete(event.pointerId)) return;
    if (down.size) {
      trail = [];
      return;
    }
    if (event.type === "pointercancel") {
      asks.thrown(0);
      return;
    }
    if (hasMoved) {
      asks.thrown(-speedOf(trail, event.timeStamp));
      return;
    }
    const { u, y } = at(event);
    if (event.timeStamp - lastTap.time < TWICE && Math.abs(u - lastTap.u) < 30) {
      lastTap = { time: -Infinity, u: 0 };
      asks.twice(u);
    } else {
      lastTap = { time: event.timeStamp, u };
      asks.tap(u, y, event);
    }
  };
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("pointerleave", (event) => {
    isOurs = false;
    // A finger that is lifted has not gone elsewhere.
    if (!down.size && event.pointerType !== "touch") asks.leave();
  });
  element.addEventListener("focus", () => {
    isOurs = true;
  });
  element.addEventListener("blur", () => {
    isOurs = false;
  });

  element.addEventListener(
    "wheel",
    (event) => {
      const pixels = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 400 : 1;
      const along = (event.deltaX || (event.shiftKey ? event.deltaY : 0)) * pixels;
      const isZoom = event.ctrlKey || event.metaKey;
      if (!isZoom && Math.abs(along) >= Math.abs(event.shiftKey ? 0 : event.deltaY * pixels) && along) {
        event.preventDefault();
        // A wheel turned to the right shows what is to the right.
        const { u: here } = at(event);
        const { u: there } = at({ clientX: event.clientX + along, clientY: event.clientY });
        asks.pan(there - here);
      } else if (isZoom || isOurs) {
        if (!asks.zoom(1.0016 ** Math.max(Math.min(-event.deltaY * pixels, 240), -240), at(event).u)) return;
        event.preventDefault();
      }
    },
    { passive: false },
  );
}
