/** The query of the same state for the network of one year; no year is all of them. */
export function ofYear(query, year) {
  const asked = new URLSearchParams(query);
  asked.set("beside", "network");
  if (year === null) asked.delete("year");
  else asked.set("year", written(year));
  return `?${asked}`;
}

/** As EDTF writes years: -0043. */
export function written(year) {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

/** A year in the digits of a language; "" for years before the common era, which only the server can name. */
export function said(year, language) {
  return year > 0 ? new Intl.NumberFormat(language, { useGrouping: false }).format(year) : "";
}
