import { pressedAgain, writes } from "./keys";

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (element: Element | undefined): element is Field => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** The name box, or the new name of a sheet, that somebody was typing into when the grid was held: it gets the keys that follow. */
export class HeldField {
  private field: Field | undefined;

  /** Before the grid is held. */
  note(focused: Element | undefined): void {
    this.field = isField(focused) ? focused : undefined;
  }

  /** Gives it the key as the browser would have; false when it is not for a field. */
  takes(event: KeyboardEvent): boolean {
    const { field } = this;
    if (!field) return false;
    if (["Enter", "Tab", "Escape"].includes(event.key)) this.field = undefined;
    if (!field.isConnected) return false;
    field.focus();
    if (!field.dispatchEvent(pressedAgain(event)) || !writes(event)) return true;
    field.setRangeText(event.key, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, "end");
    field.dispatchEvent(new InputEvent("input", { data: event.key, inputType: "insertText", bubbles: true }));
    return true;
  }
}
