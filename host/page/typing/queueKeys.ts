import { holdGrid } from "../holdGrid";
import type { GridView } from "../GridView";
import type { PageHost } from "../PageHost";
import { CellEditor } from "./CellEditor";
import type { FirstKeys } from "./FirstKeys";
import { heldKeyboard } from "./heldKeyboard";
import { HeldField } from "./HeldField";
import { isNowhere, keepFocus, messageIsOpen } from "./keepFocus";
import { keepOpenEntry } from "./keepOpenEntry";
import { KeyQueue } from "./KeyQueue";
import { SeenPlace } from "./SeenPlace";
import { selectWhileHeld } from "./selectWhileHeld";
import { takeKeys } from "./takeKeys";

/** No key for the grid is ever lost: it is entered in order, into the cell that was selected when its entry was begun, whatever the page is doing. */
export function queueKeys(first: FirstKeys, host: PageHost, view: GridView, grid: HTMLElement): void {
  keepOpenEntry(host);
  const editor = new CellEditor(host);
  const queue = new KeyQueue(host, editor, new SeenPlace(host, view, () => grid.inert));
  const keyboard = heldKeyboard(grid, (text) => queue.give(() => editor.type(text)));
  const isGrids = (focused: Element | null): boolean => focused === keyboard || editor.isInput(focused) || (isNowhere(focused) && !messageIsOpen());
  const field = new HeldField();
  host.entered = () => queue.entered();

  let before: HTMLElement | undefined;
  const drawOnce = holdGrid(host, grid, {
    begun: () => {
      const { activeElement } = document;
      before = activeElement instanceof HTMLElement && grid.contains(activeElement) ? activeElement : undefined;
      if (before ?? isNowhere(activeElement)) keyboard.focus();
      if (!queue.busy) field.note(before);
      queue.hold();
    },
    done: () => {
      if (document.activeElement === keyboard) (before ?? editor).focus();
      queue.release();
      void queue.entered().then(() => {
        if (!queue.busy) field.note(undefined);
      });
    },
  });
  grid.parentElement?.addEventListener("mousedown", (event) => {
    if (!grid.inert || !selectWhileHeld(host, view, grid, event)) return;
    event.preventDefault();
    before = undefined;
    field.note(undefined);
    keyboard.focus();
    queue.selected();
    drawOnce();
  });
  takeKeys(first, host, editor, queue, isGrids, field);
  keepFocus(() => (grid.inert ? keyboard : editor).focus());
}
