import { absolute, absoluteArea, onSheet } from "./address";
import { headingWidths } from "./headingWidths";
import { inert } from "./inert";
import type {
  Area, Block, CellContent, FormattedArea, PlannedChart, PlannedHighlight, PlannedName, PlannedTable, PlannedValidation,
  SheetPlan, SheetRole, StyledArea,
} from "./SheetPlan";
import type { StyleName } from "./styles";

interface Look {
  readonly style?: StyleName;
  readonly numberFormat?: string;
}

/** Gathers a sheet's cells row by row and hands out the references that other cells need. */
export class SheetBuilder {
  /** The next free row, counted from 0. */
  row = 0;
  private readonly blocks: Block[] = [];
  private readonly styles: StyledArea[] = [];
  private readonly formats: FormattedArea[] = [];
  private readonly tables: PlannedTable[] = [];
  private readonly names: PlannedName[] = [];
  private readonly validations: PlannedValidation[] = [];
  private readonly highlights: PlannedHighlight[] = [];
  private readonly charts: PlannedChart[] = [];
  private readonly inputs: Area[] = [];
  widths: number[] = [];
  frozenRows = 0;
  frozenColumns = 0;
  printTitleRows = 0;
  printTitleFrom = 1;
  pagesTall = 0;
  printColumns = 0;
  pageBreaks: number[] = [];
  header: SheetPlan["header"];

  constructor(
    readonly name: string,
    readonly role: SheetRole,
  ) {}

  /** Writes cells and says where they stand. */
  put(row: number, column: number, cells: readonly (readonly CellContent[])[], look: Look = {}): Area {
    const area = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
    if (area.rows > 0 && area.columns > 0) {
      this.blocks.push({ row, column, cells });
      this.dress(area, look);
    }
    this.row = Math.max(this.row, row + cells.length);
    return area;
  }

  /** One row at the next free row. */
  add(cells: readonly CellContent[], look: Look = {}, column = 0): Area {
    return this.put(this.row, column, [cells], look);
  }

  dress(area: Area, { style, numberFormat }: Look): void {
    if (style) this.styles.push({ ...area, style });
    if (numberFormat) this.formats.push({ ...area, numberFormat });
  }

  /** Marks cells as the user's: input style, a rule where there is one, and kept when the sheet is written anew. */
  input(area: Area, numberFormat?: string, validation?: Omit<PlannedValidation, "area">): void {
    this.inputs.push(area);
    this.dress(area, { style: "input", ...(numberFormat !== undefined && { numberFormat }) });
    if (validation) this.validate({ area, ...validation });
  }

  /** Title, then one line with unit, sign and status. */
  heading(title: string, statement: string, ...more: string[]): void {
    this.add([title], { style: "title" });
    for (const line of [statement, ...more]) this.add([line], { style: "statement" });
    this.skip();
  }

  section(title: string, columns: number, explanation?: string): void {
    this.put(this.row, 0, [[inert(title), ...Array<string>(Math.max(0, columns - 1)).fill("")]], { style: "section" });
    if (explanation) this.add([explanation], { style: "statement" });
  }

  skip(rows = 1): void {
    this.row += rows;
  }

  table(name: string, area: Area): void {
    this.tables.push({ name, area });
  }
  defineName(name: string, area: Area, comment: string): void {
    this.names.push({ name, area, comment });
  }
  validate(validation: PlannedValidation): void {
    this.validations.push(validation);
  }
  highlight(...highlights: PlannedHighlight[]): void {
    this.highlights.push(...highlights);
  }
  chart(chart: PlannedChart): void {
    this.charts.push(chart);
  }

  /** $B$5 with the sheet's name before it, for formulas on any sheet. */
  ref(row: number, column: number): string {
    return onSheet(this.name, absolute(row, column));
  }
  areaRef(area: Area): string {
    return onSheet(this.name, absoluteArea(area));
  }

  plan(): SheetPlan {
    const { name, role, blocks, styles, formats, tables, names, validations, highlights, charts, inputs } = this;
    return {
      name, role, blocks, formats, styles: [...styles, ...this.figureHeadings(), ...this.textBesideFigures(), ...this.labels()], widths: headingWidths(this.widths, blocks, styles, tables), tables, names, validations, highlights, charts, inputs,
      frozenRows: this.frozenRows, frozenColumns: this.frozenColumns, printTitleRows: this.printTitleRows, printTitleFrom: this.printTitleFrom, pagesTall: this.pagesTall,
      ...(this.printColumns > 0 && { printColumns: this.printColumns }), ...(this.pageBreaks.length > 0 && { pageBreaks: this.pageBreaks }), ...(this.header && { header: this.header }),
    };
  }

  private covers(area: Area, row: number, column: number): boolean {
    return area.row <= row && row < area.row + area.rows && area.column <= column && column < area.column + area.columns;
  }

  /** Whether a cell holds a figure, or words that stand for one: then it stands to the right. */
  private isFigure(row: number, column: number): boolean {
    return this.formats.some((area) => this.covers(area, row, column)) || this.styles.some((area) => (area.style === "right" || area.style === "figure") && this.covers(area, row, column));
  }

  private isMiddle(row: number, column: number): boolean {
    return this.styles.some((area) => (area.style === "center" || area.style === "word") && this.covers(area, row, column));
  }

  /** Headings over figures stand to the right, as the figures do; over what stands in the middle, in the middle. */
  private figureHeadings(): StyledArea[] {
    return this.styles
      .filter(({ style, rows }) => style.startsWith("heading") && rows === 1)
      .flatMap(({ row, column, columns }) => Array.from({ length: columns }, (_, i) => column + i).filter((c) => c > 0 && (this.isFigure(row + 1, c) || this.isMiddle(row + 1, c))).map((c): StyledArea => ({ row, column: c, rows: 1, columns: 1, style: this.isMiddle(row + 1, c) ? "headingMiddle" : "headingRight" })));
  }

  /** Labels in the first column with something beside them: one that is longer than its column breaks over two lines. A table of rows has its own widths. */
  private labels(): StyledArea[] {
    if (this.role === "data" || this.role === "log") return [];
    const titles = this.styles.filter(({ style, column }) => column === 0 && (style === "title" || style === "section" || style === "master" || style.startsWith("heading")));
    const runs: { row: number; column: number; rows: number; columns: number; style: "wrapped" }[] = [];
    for (const row of this.rowsWithLabels()) {
      if (titles.some((area) => this.covers(area, row, 0))) continue;
      const last = runs.at(-1);
      if (last && last.row + last.rows === row) last.rows++;
      else runs.push({ row, column: 0, rows: 1, columns: 1, style: "wrapped" });
    }
    return runs;
  }

  private rowsWithLabels(): number[] {
    const holds = (at: number) =>
      new Set(this.blocks.flatMap(({ row, column, cells }) => cells.flatMap((line, i) => (at >= column && line[at - column] !== undefined && line[at - column] !== "" && line[at - column] !== null ? [row + i] : []))));
    const [labels, beside] = [holds(0), holds(1)];
    const entered = this.styles.filter(({ style, column, columns }) => style === "input" && column <= 1 && 1 < column + columns);
    return [...labels].filter((row) => beside.has(row) || entered.some((area) => this.covers(area, row, 1))).sort((a, b) => a - b);
  }

  /** Text to the right of figures keeps clear of them, heading and cells alike. */
  private textBesideFigures(): StyledArea[] {
    const written = new Set(this.blocks.flatMap(({ row, cells }) => cells.flatMap((line, i) => (line.some((cell) => cell !== "" && cell !== null) ? [row + i] : []))));
    return this.styles
      .filter(({ style, rows }) => style.startsWith("heading") && rows === 1)
      .flatMap(({ row, column, columns }) =>
        Array.from({ length: columns }, (_, i) => column + i)
          .filter((c) => c > 0 && this.isFigure(row + 1, c - 1) && !this.isFigure(row + 1, c) && !this.isMiddle(row + 1, c))
          .map((c): StyledArea => {
            let rows = 1;
            while (written.has(row + rows) && !this.styles.some((area) => area.style.startsWith("heading") && this.covers(area, row + rows, c))) rows++;
            return { row, column: c, rows, columns: 1, style: "indented" };
          }));
  }
}
