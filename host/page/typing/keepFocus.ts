/** Whether nothing in the page has the keyboard. */
export const isNowhere = (focused: Element | null): boolean => focused === null || focused === document.body || focused === document.documentElement;

/** While a message waits for an answer, what is typed is not for the cell behind it. */
export const messageIsOpen = (): boolean => document.querySelector("[role=dialog], [role=alertdialog], dialog[open]") !== null;

/**
 * The selected cell has the keyboard whenever nothing else has: after a button was disabled, a message closed, a part of the page taken
 * away. Text that a person marks with the mouse outside the grid stays marked.
 */
export function keepFocus(giveToGrid: () => void): void {
  let pressed = false;
  const look = (): void => {
    if (!pressed && document.hasFocus() && isNowhere(document.activeElement) && !messageIsOpen()) giveToGrid();
  };
  window.addEventListener("pointerdown", () => (pressed = true), true);
  for (const released of ["pointerup", "pointercancel", "dragend"] as const) {
    window.addEventListener(released, () => {
      pressed = false;
      if (document.getSelection()?.isCollapsed !== false) queueMicrotask(look);
    });
  }
  // Once the page has dealt with it: the element that has it next is in focus by then.
  window.addEventListener("focusout", () => queueMicrotask(look));
  window.addEventListener("focus", () => queueMicrotask(look));
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "hidden", "inert", "open"] });
  look();
}
