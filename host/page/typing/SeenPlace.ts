import { ICommandService } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { GridView } from "../GridView";
import type { PageHost } from "../PageHost";
import { placeNow, type Place } from "./place";

/**
 * The place that a person sees selected. What they select themselves they know at once; where an add-in goes they see when it is drawn, and
 * that may be long after: what is typed until then is meant for where they were.
 */
export class SeenPlace {
  private seen: Place;

  constructor(
    private readonly host: PageHost,
    view: GridView,
    isHeld: () => boolean,
  ) {
    this.seen = placeNow(host);
    host.inject<ICommandService>(ICommandService).onCommandExecuted(({ id }) => {
      if (!host.addInWrites && (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id)) this.note();
    });
    view.watch(() => {
      if (!host.addInWrites && !isHeld()) this.note();
    });
  }

  get place(): Place {
    return this.seen;
  }

  /** A person has gone to where the selection is now. */
  note(): void {
    // Between two workbooks nothing is selected.
    if (this.host.api.getActiveWorkbook()) this.seen = placeNow(this.host);
  }
}
