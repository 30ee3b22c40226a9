import { IShortcutService } from "@univerjs/ui";
import type { Host } from "../../engine/Host";
import type { CellEditor } from "./CellEditor";
import type { FirstKeys } from "./FirstKeys";
import type { KeyQueue } from "./KeyQueue";

/** Keys that do something in the grid by themselves, without Ctrl. */
const NAMED_KEYS = new Set(["Enter", "Tab", "Escape", "Backspace", "Delete", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "F2", "F4"]);
/** With Ctrl: what is copied, cut, undone or set in type. Ctrl+V comes as an event of its own. */
const COMMAND_KEYS = new Set(["a", "b", "c", "d", "i", "u", "x", "y", "z"]);

const isMac = /Mac/.test(navigator.userAgent);

/** A text that is being composed, as of accents or Chinese, is the browser's until it is done. */
const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.key === "Dead" || event.key === "Process" || event.keyCode === 229;

/** Whether the key writes a character. */
function writes(event: KeyboardEvent): boolean {
  if ([...event.key].length !== 1) return false;
  return event.getModifierState("AltGraph") || (!event.ctrlKey && !event.metaKey && (!event.altKey || isMac));
}

const isCommand = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && COMMAND_KEYS.has(event.key.toLowerCase());

const pressedAgain = (event: KeyboardEvent): KeyboardEvent => {
  const { key, code, keyCode, location, repeat, ctrlKey, shiftKey, altKey, metaKey } = event;
  return new KeyboardEvent("keydown", { key, code, keyCode, location, repeat, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true, composed: true });
};

/**
 * Takes the keys that are for the grid before the grid does, and gives them to it in order. A key is for the grid when nothing else has the
 * keyboard: also when it is nowhere, as after what had it has gone.
 * @param isGrids Whether this element, which has the keyboard, stands for the selected cell.
 */
export function takeKeys(first: FirstKeys, host: Host, editor: CellEditor, queue: KeyQueue, isGrids: (focused: Element | null) => boolean): void {
  const given = new WeakSet<Event>();
  // A shortcut that the grid has for a character, as Shift with the space bar, is no text.
  const isText = (event: KeyboardEvent): boolean => writes(event) && !host.inject<IShortcutService>(IShortcutService).dispatch(event);
  const feed = (event: KeyboardEvent): void => {
    if (isText(event)) return editor.type(event.key);
    const again = pressedAgain(event);
    given.add(again);
    editor.press(again);
  };
  const takesKey = (event: KeyboardEvent): boolean => {
    if (isComposed(event)) return false;
    if (queue.busy) {
      if (!writes(event) && !NAMED_KEYS.has(event.key) && !isCommand(event)) return false;
      queue.add(() => feed(event));
    } else if (isText(event) || NAMED_KEYS.has(event.key)) feed(event);
    else {
      editor.focus();
      return false;
    }
    return true;
  };
  const takesPaste = ({ clipboardData }: ClipboardEvent): boolean => {
    if (!queue.busy) return false;
    const clipboard = new DataTransfer();
    for (const type of clipboardData?.types ?? []) clipboard.setData(type, clipboardData!.getData(type));
    queue.add(() => {
      const again = new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true });
      given.add(again);
      editor.press(again);
    });
    return true;
  };
  first.takes = (event) => !given.has(event) && isGrids(document.activeElement) && (event instanceof ClipboardEvent ? takesPaste(event) : takesKey(event));
}
