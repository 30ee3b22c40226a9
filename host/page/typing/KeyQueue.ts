import type { PageHost } from "../PageHost";
import type { CellEditor } from "./CellEditor";
import { goTo, type Place } from "./place";
import type { SeenPlace } from "./SeenPlace";

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
  private idle: (() => void)[] = [];

  constructor(
    private readonly host: PageHost,
    private readonly editor: CellEditor,
    private readonly seen: SeenPlace,
  ) {
    editor.whenClosed = (entered) => {
      // What was typed on belongs to the cell below an entry that was refused: in Excel its message swallows it.
      if (!entered) this.waiting = [];
      seen.note();
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

  /** Waits until all that can be entered now is entered. */
  async entered(): Promise<void> {
    if (this.busy && !this.held) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  hold(): void {
    // Keys that still wait lead to a cell of their own.
    this.moved = !this.busy;
    this.held = true;
    this.tellIdle();
  }

  release(): void {
    this.held = false;
    this.next();
  }

  /** A person has selected another cell while the grid is held: what is typed from now on is for that one. */
  selected(): void {
    this.seen.note();
    this.moved = true;
  }

  /** Gives the grid a key: now, or when its turn has come. */
  give(feed: () => void): void {
    if (this.busy) {
      this.waiting.push({ feed, place: this.held && this.moved ? this.seen.place : undefined });
      if (this.held) this.moved = false;
      this.next();
    } else {
      feed();
      this.seen.note();
    }
  }

  /** What comes before all that waits, when the entry that is being entered is done. */
  addFirst(feed: () => void): void {
    this.waiting.unshift({ feed, place: undefined });
    this.next();
  }

  /** One key in one turn of the browser, as it would have given them. */
  private next(): void {
    if (this.held || this.feeding || this.editor.isClosing) return;
    const key = this.waiting.shift();
    if (!key) return this.tellIdle();
    this.feeding = true;
    try {
      this.feed(key);
    } finally {
      // One key that fails keeps none of the others back.
      this.turn.port2.postMessage(undefined);
    }
  }

  private feed(key: Waiting): void {
    const { place, feed } = key;
    if (place && this.editor.isOpen && !this.editor.isFor(place)) {
      // A click elsewhere ended the entry.
      this.editor.enter();
      this.waiting.unshift(key);
      return;
    }
    // What was typed into a sheet that the add-in has deleted goes with it.
    if (place && !this.editor.isOpen && !goTo(this.host, place)) this.waiting = [];
    else feed();
    this.seen.note();
  }

  private tellIdle(): void {
    const { idle } = this;
    this.idle = [];
    for (const tell of idle) tell();
  }
}
