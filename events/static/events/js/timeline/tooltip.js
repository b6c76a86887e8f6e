/** The note beside what is pointed at: a heading and lines, as text. */
export class Tooltip {
  constructor(stage) {
    this.box = document.createElement("div");
    this.box.className = "tip";
    this.box.hidden = true;
    this.box.setAttribute("aria-hidden", "true");
    stage.append(this.box);
    this.stage = stage;
  }

  /** Near x and y, in pixels from the left and the top of the stage, `below` or above. */
  show({ title, lines, language }, x, y) {
    const heading = document.createElement("b");
    heading.textContent = title;
    if (language) {
      heading.lang = language;
      heading.dir = "auto";
    }
    const rest = lines.filter(Boolean).map((line) => {
      const part = document.createElement("span");
      part.textContent = line;
      return part;
    });
    this.box.replaceChildren(heading, ...rest);
    this.box.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const left = Math.min(Math.max(x - width / 2, 0), Math.max(this.stage.clientWidth - width, 0));
    const top = y - height - 18 < -40 ? y + 18 : y - height - 18;
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
  }

  hide() {
    this.box.hidden = true;
  }
}
