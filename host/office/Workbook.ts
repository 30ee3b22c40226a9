import type { Host } from "../engine/Host";
import { ClientObject } from "./ClientObject";
import { changeArgs, EventHandlers } from "./events";
import { NamedItems } from "./Names";
import { Range, type ExcelContext } from "./Range";
import { Tables } from "./Tables";
import { Worksheets } from "./Worksheets";

class Application extends ClientObject<Host> {
  calculate(_type?: string): void {
    this.act("calculate", () => undefined);
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // The grid draws after a sync anyway.
  }
  suspendApiCalculationUntilNextSync(): void {
    // The engine waits for a pause in the changes anyway.
  }
}
ClientObject.properties(Application, { calculationMode: { get: () => "Automatic", set: () => undefined }, calculationState: { get: () => "Done" } });

export class Workbook extends ClientObject<Host> {
  get worksheets(): Worksheets {
    return this.once("worksheets", () => new Worksheets(this.context, "worksheets", () => this.handle));
  }
  get tables(): Tables {
    return this.once("tables", () => new Tables(this.context, "tables", () => undefined));
  }
  get names(): NamedItems {
    return this.once("names", () => new NamedItems(this.context, "names", () => this.handle));
  }
  get application(): Application {
    return this.once("application", () => new Application(this.context, "application", () => this.handle));
  }
  getSelectedRange(): Range {
    return new Range(this.context, "getSelectedRange()", () => {
      const sheet = this.handle.book.getActiveSheet();
      const range = this.handle.book.getActiveRange();
      return { sheet, row: range?.getRow() ?? 0, column: range?.getColumn() ?? 0, rows: range?.getHeight() ?? 1, columns: range?.getWidth() ?? 1 };
    });
  }
  getActiveCell(): Range {
    return new Range(this.context, "getActiveCell()", () => {
      const sheet = this.handle.book.getActiveSheet();
      const cell = this.handle.book.getActiveRange();
      return { sheet, row: cell?.getRow() ?? 0, column: cell?.getColumn() ?? 0, rows: 1, columns: 1 };
    });
  }
  get onSelectionChanged(): EventHandlers {
    return new EventHandlers(this.context as ExcelContext, "workbook.onSelectionChanged", (event) => event.kind === "selected", changeArgs);
  }
}
ClientObject.properties(Workbook, { name: { get: (host) => host.book.getName() } });
