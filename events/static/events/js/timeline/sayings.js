// What the plate says about what is pointed at, and aloud.
import { iso } from "./edtf.js";
import { wordsOf } from "./words.js";

const TITLES = 6;

export function sayingsOf(scene) {
  const words = wordsOf(scene);
  const { words: says, calendars, language } = scene;
  const day = (number) => calendars.map((name) => words.day(number, name)).join(" / ");
  const stretch = (text, { first, last, number }) =>
    words.filled(text, { n: words.count(number), first: words.day(first, calendars[0]), last: words.day(last - 1, calendars[0]) });
  const joint = language === "fa" ? "؛ " : "; ";

  /** A day in the other calendars too, where the date is one day: nothing is converted finer than the source. */
  const when = (event) => {
    const isOneDay = !event.isSpan && event.isDay && event.startEarliest === event.endLatest;
    return isOneDay && calendars.length > 1 ? day(event.startEarliest) : event.when;
  };
  const standing = (event) => [says[event.modality], event.disputed && says.disputed].filter(Boolean).join(" · ");
  const citations = (event) => words.filled(says.citations, { n: words.count(event.citations) });

  return {
    day,
    iso,
    begin: says.begin,
    end: says.end,
    beyond: (text) => words.filled(says.beyond, { day: text }),
    /** One sentence after the other. */
    event: (event) => [event.title, when(event), standing(event), citations(event)].filter(Boolean).join(". "),
    /** {title, lines, language, href, open} for the note beside it; `href` is where the link `open` leads, if anywhere. */
    note(hit, plate) {
      if (hit.type === "event") {
        const { event } = hit;
        return { title: event.title, language: event.language, href: event.href, open: says.page, lines: [when(event), [standing(event), citations(event)].filter(Boolean).join(" · ")] };
      }
      if (hit.type === "stretch") return { title: stretch(says.touching, hit), lines: [] };
      const { events, crowds } = hit.ring;
      const titles = events.slice(0, TITLES).map((event) => event.title).join(joint);
      const named = events.length ? words.filled(says.together, { n: words.count(events.length), titles }) : "";
      const lines = crowds.map((one) => stretch(says.more, one));
      if (named) lines.unshift(named);
      return { title: lines.shift(), lines: [...lines, plate.canOpen(hit.ring) ? says.open : says.list] };
    },
  };
}
