/** The other of two schemes. `chosen` is what the reader chose before, if anything. */
export function other(chosen, systemIsDark) {
  const dark = chosen ? chosen === "dark" : systemIsDark;
  return dark ? "light" : "dark";
}
