import { type Cell, type CellStyle } from "hucre";
import { columnLetter } from "../../../src/tables/sheet/address";
import { type CellFile, type StyleFile } from "../../file/WorkbookFile";
import { cellStyle } from "./cellStyle";

/** Stand-in cells stand side by side in rows of this many. */
const PER_ROW = 100;

/**
 * The distinct looks of a workbook's cells. hucre turns looks into the file's styles only by way of cells, so it is given one
 * stand-in cell for each; the numbers it wrote on them are then the numbers for the real cells.
 */
export class StylePalette {
  private readonly looks: CellStyle[] = [];
  private readonly places = new Map<string, number>();
  private readonly known = new WeakMap<StyleFile, Map<string, number>>();
  private readonly formatNumbers: number[] = [];

  /** The look's place in the palette; -1 for the plain look. */
  place(cell: CellFile): number {
    const { style, numberFormat = "" } = cell;
    if (!style) return numberFormat === "" ? -1 : this.placeOf(undefined, numberFormat);
    let byFormat = this.known.get(style);
    if (!byFormat) this.known.set(style, (byFormat = new Map()));
    let place = byFormat.get(numberFormat);
    if (place === undefined) byFormat.set(numberFormat, (place = this.placeOf(style, numberFormat)));
    return place;
  }

  private placeOf(style: StyleFile | undefined, numberFormat: string): number {
    const look = cellStyle(style, numberFormat === "" ? undefined : numberFormat);
    if (Object.keys(look).length === 0) return -1;
    const key = JSON.stringify(look);
    let place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, (place = this.looks.length));
      this.looks.push(look);
    }
    return place;
  }

  standIns(): ReadonlyMap<string, Partial<Cell>> {
    return new Map(this.looks.map((style, place) => [`${Math.floor(place / PER_ROW)},${place % PER_ROW}`, { value: null, style }]));
  }

  /** Takes the numbers from the sheet in which hucre wrote the stand-ins. */
  readNumbers(worksheetXml: string): void {
    const numbers = new Map([...worksheetXml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map((match) => [match[1], Number(match[2])]));
    this.looks.forEach((_, place) => {
      this.formatNumbers[place] = numbers.get(`${columnLetter(place % PER_ROW)}${Math.floor(place / PER_ROW) + 1}`) ?? 0;
    });
  }

  /** The number that the cell carries in the file; 0 for the plain look. Known once readNumbers was called. */
  number(cell: CellFile): number {
    const place = this.place(cell);
    return place < 0 ? 0 : (this.formatNumbers[place] ?? 0);
  }
}
