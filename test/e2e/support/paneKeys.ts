import type { Frame, Page } from "playwright-core";

const MOST_STOPS = 80;

/** Runs in the page: what the keyboard is on, by its name or text. */
const focused = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const label = element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? "";
  return label.trim();
};

/** Runs in the page: whether a ring is drawn around what the keyboard is on, by the element itself or right about it. */
const ringed = () => {
  const drawn = (element: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth, content, borderTopStyle, borderTopWidth } = getComputedStyle(element, pseudo);
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    return outlined || (pseudo !== undefined && content !== "none" && borderTopStyle !== "none" && parseFloat(borderTopWidth) >= 1);
  };
  const element = document.activeElement;
  if (!element) return false;
  const around = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement].filter((near): near is Element => Boolean(near));
  return around.some((near) => drawn(near) || drawn(near, "::after") || drawn(near, "::before"));
};

/** Works the pane by the keyboard alone. */
export class PaneKeys {
  /** Stops at which no ring was drawn. */
  readonly unseen: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly frame: Frame,
  ) {}

  /** Presses Tab until the control of this name has the keyboard. */
  async tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.page.keyboard.press(key);
      const on = await this.frame.evaluate(focused);
      if (on !== "" && !(await this.frame.evaluate(ringed))) this.unseen.push(on);
      if (typeof name === "string" ? on === name : name.test(on)) return;
      passed.push(on);
    }
    throw new Error(`The keyboard never reached ${String(name)}; it passed ${passed.join(" | ")}`);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** From the tab that has the keyboard to another, with the arrow keys. */
  async openTab(title: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if ((await this.frame.evaluate(focused)) === title) return this.press("Enter");
      await this.press("ArrowRight");
    }
    throw new Error(`The arrow keys never reached the tab ${title}.`);
  }
}
