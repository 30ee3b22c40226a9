import { IUndoRedoService } from "@univerjs/core";
import { Host } from "../engine/Host";

/** The host in the page: Undo takes back what the person did, never half of what an add-in wrote. */
export class PageHost extends Host {
  /** Waits for the calculation, and leaves what can be undone. */
  calculated(): Promise<void> {
    return super.settle();
  }

  override async settle(): Promise<void> {
    await super.settle();
    this.inject<IUndoRedoService>(IUndoRedoService).clearUndoRedo(this.book.getId());
  }
}
