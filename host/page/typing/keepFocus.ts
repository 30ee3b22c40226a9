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
  // In a turn of its own: while the keyboard goes from one element or frame to another, it is nowhere in between.
  const turn = new MessageChannel();
  const lookLater = (): void => turn.port2.postMessage(undefined);
  const look = (): void => {
    if (!pressed && document.hasFocus() && isNowhere(document.activeElement) && !messageIsOpen()) giveToGrid();
  };
  turn.port1.onmessage = look;
  window.addEventListener("pointerdown", () => (pressed = true), true);
  for (const released of ["pointerup", "pointercancel", "dragend"] as const) {
    window.addEventListener(released, () => {
      pressed = false;
      if (document.getSelection()?.isCollapsed !== false) lookLater();
    });
  }
  window.addEventListener("focusout", lookLater);
  window.addEventListener("focus", lookLater);
  new MutationObserver(lookLater).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "hidden", "inert", "open"] });
  look();
}
