type Heard = KeyboardEvent | ClipboardEvent;

/** Hears keys and what is pasted before anything else in the page. Of two listeners the one that listened first hears first: make it before the grid. */
export class FirstKeys {
  /** Whether the event is taken: then nobody else hears of it. */
  takes: (event: Heard) => boolean = () => false;

  constructor() {
    const hear = (event: Heard): void => {
      if (!this.takes(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", hear, true);
    window.addEventListener("paste", hear, true);
  }
}
