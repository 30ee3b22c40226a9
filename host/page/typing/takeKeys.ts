import { IShortcutService } from "@univerjs/ui";
import type { Host } from "../../engine/Host";
import type { CellEditor } from "./CellEditor";
import type { FirstKeys } from "./FirstKeys";
import type { HeldField } from "./HeldField";
import { pressedAgain, writes } from "./keys";
import type { KeyQueue } from "./KeyQueue";
import { moveBack } from "./moveBack";

/** Keys that do something in the grid by themselves, without Ctrl. */
const NAMED_KEYS = new Set(["Enter", "Tab", "Escape", "Backspace", "Delete", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "F2", "F4"]);
/** With Ctrl: what is copied, cut, undone or set in type. Ctrl+V comes as an event of its own. */
const COMMAND_KEYS = new Set(["a", "b", "c", "d", "i", "u", "x", "y", "z"]);

/** A text that is being composed, as of accents or Chinese, is the browser's until it is done. */
const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.key === "Dead" || event.key === "Process" || event.keyCode === 229;

const goesBack = ({ key, shiftKey, ctrlKey, altKey }: KeyboardEvent): boolean => shiftKey && !ctrlKey && !altKey && (key === "Enter" || key === "Tab");

const isCommand = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && COMMAND_KEYS.has(event.key.toLowerCase());

/**
 * Takes the keys that are for the grid before the grid does, and gives them to it in order. A key is for the grid when nothing else has the
 * keyboard: also when it is nowhere, as after what had it has gone.
 * @param isGrids Whether this element, which has the keyboard, stands for the selected cell.
 * @param field What had the keyboard in the grid when that was held, when it was no cell.
 */
export function takeKeys(first: FirstKeys, host: Host, editor: CellEditor, queue: KeyQueue, isGrids: (focused: Element | null) => boolean, field: HeldField): void {
  const given = new WeakSet<Event>();
  // A shortcut that the grid has for a character, as Shift with the space bar, is no text.
  const isText = (event: KeyboardEvent): boolean => writes(event) && !host.inject<IShortcutService>(IShortcutService).dispatch(event);
  const feed = (event: KeyboardEvent): void => {
    if (field.takes(event)) return;
    if (isText(event)) return editor.type(event.key);
    if (goesBack(event)) {
      if (editor.isOpen) editor.enter();
      return queue.addFirst(() => moveBack(host, event.key as "Enter" | "Tab"));
    }
    const again = pressedAgain(event);
    given.add(again);
    editor.press(again);
  };
  const takesKey = (event: KeyboardEvent): boolean => {
    if (isComposed(event)) return false;
    const isTaken = queue.busy ? writes(event) || NAMED_KEYS.has(event.key) || isCommand(event) : isText(event) || NAMED_KEYS.has(event.key);
    if (isTaken) queue.give(() => feed(event));
    else if (!queue.busy) editor.focus();
    return isTaken;
  };
  const takesPaste = ({ clipboardData }: ClipboardEvent): boolean => {
    if (!queue.busy) return false;
    const clipboard = new DataTransfer();
    for (const type of clipboardData?.types ?? []) clipboard.setData(type, clipboardData!.getData(type));
    queue.give(() => {
      const again = new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true });
      given.add(again);
      editor.press(again);
    });
    return true;
  };
  first.takes = (event) => !given.has(event) && isGrids(document.activeElement) && (event instanceof ClipboardEvent ? takesPaste(event) : takesKey(event));
}
