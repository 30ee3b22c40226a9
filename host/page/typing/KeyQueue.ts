import type { PageHost } from "../PageHost";
import type { CellEditor } from "./CellEditor";
import { goTo, placeNow, type Place } from "./place";

interface Waiting {
  readonly feed: () => void;
  /** Where it is to be entered; the cell that the keys before it lead to where none is given. */
  readonly place: Place | undefined;
}

/**
 * Keys for the grid, in the order they were pressed. While the grid cannot take one - the add-in is in the middle of a long request, or the
 * entry before is still being entered - it waits here, and is given to the grid when that is over.
 */
export class KeyQueue {
  private waiting: Waiting[] = [];
  private held = false;
  private feeding = false;
  private moved = false;
  private readonly turn = new MessageChannel();

  constructor(
    private readonly host: PageHost,
    private readonly editor: CellEditor,
  ) {
    editor.whenClosed = (entered) => {
      // What was typed on belongs to the cell below an entry that was refused: in Excel its message swallows it.
      if (!entered) this.waiting = [];
      this.next();
    };
    this.turn.port1.onmessage = () => {
      this.feeding = false;
      this.next();
    };
  }

  get busy(): boolean {
    return this.held || this.feeding || this.editor.isClosing || this.waiting.length > 0;
  }

  hold(): void {
    this.held = true;
    this.moved = true;
  }

  release(): void {
    this.held = false;
    this.next();
  }

  /** A person has selected another cell while the grid is held: what is typed from now on is for that one. */
  selected(): void {
    this.moved = true;
  }

  add(feed: () => void): void {
    this.waiting.push({ feed, place: this.held && this.moved ? placeNow(this.host) : undefined });
    if (this.held) this.moved = false;
    this.next();
  }

  /** One key in one turn of the browser, as it would have given them. */
  private next(): void {
    if (this.held || this.feeding || this.editor.isClosing) return;
    const key = this.waiting.shift();
    if (!key) return;
    this.feeding = true;
    // An entry whose sheet the add-in has deleted goes with it.
    if (!key.place || this.editor.isOpen || goTo(this.host, key.place)) key.feed();
    else this.waiting = [];
    this.turn.port2.postMessage(undefined);
  }
}
