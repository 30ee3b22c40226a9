/**
 * What has the keyboard in the grid's stead while that is held, since a part of the page that is inert cannot.
 * @param grid Its neighbour.
 * @param composed Takes text that was composed there, as of accents.
 */
export function heldKeyboard(grid: HTMLElement, composed: (text: string) => void): HTMLTextAreaElement {
  const field = document.createElement("textarea");
  field.className = "held-keyboard";
  field.tabIndex = -1;
  field.setAttribute("aria-label", "Selected cell. What you type is entered when the add-in has finished.");
  field.addEventListener("compositionend", () => {
    composed(field.value);
    field.value = "";
  });
  grid.after(field);
  return field;
}
