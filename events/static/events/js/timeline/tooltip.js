/** The note beside what is pointed at: a heading and lines, as text. */
export class Tooltip {
  #told = "";

  constructor(stage) {
    this.box = document.createElement("div");
    this.box.className = "tip";
    this.box.hidden = true;
    // What is pressed in it is not pressed on the plate.
    for (const kind of ["pointerdown", "pointerup", "keydown"]) this.box.addEventListener(kind, (event) => event.stopPropagation());
    stage.append(this.box);
    this.stage = stage;
  }

  /** Near x and y, in pixels from the left and the top of the stage, `below` or above. With `isHeld` it can be pressed, and
   *  has its link. */
  show({ title, lines, language, href, open }, x, y, isHeld = false) {
    const isSame = !this.box.hidden && this.#told === `${isHeld}${title}`;
    this.#told = `${isHeld}${title}`;
    if (isSame) {
      this.#stand(x, y);
      return;
    }
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
    if (isHeld && href) {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = open;
      // Out of a frame: no page of a record can be framed.
      if (window.top !== window) Object.assign(link, { target: "_blank", rel: "noopener" });
      rest.push(link);
    }
    this.box.replaceChildren(heading, ...rest);
    this.box.classList.toggle("held", isHeld);
    // A note that follows the pointer says what the live region or the list says, too.
    if (isHeld) this.box.removeAttribute("aria-hidden");
    else this.box.setAttribute("aria-hidden", "true");
    this.box.hidden = false;
    this.#stand(x, y);
  }

  #stand(x, y) {
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const left = Math.min(Math.max(x - width / 2, 0), Math.max(this.stage.clientWidth - width, 0));
    const above = y - height - 18;
    // Below where it would leave the window, or what stands above the plate.
    const isHidden = above < -40 || this.stage.getBoundingClientRect().top + above < 0;
    const top = isHidden ? y + 18 : above;
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
  }

  hide() {
    this.box.hidden = true;
  }
}
