import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Host } from "../engine/Host";
import type { PageFile, PageMargins } from "../file/WorkbookFile";
import { ClientObject } from "./ClientObject";
import { invalid } from "./RichApiError";

export interface SheetHandle {
  readonly host: Host;
  readonly sheet: FWorksheet;
}

const page = ({ host, sheet }: SheetHandle): PageFile => host.extrasOf(sheet.getSheetId()).page;
function setPage({ host, sheet }: SheetHandle, part: Partial<PageFile>): void {
  const extras = host.extrasOf(sheet.getSheetId());
  extras.page = { ...extras.page, ...part };
}

/** &L, &C and &R part the header and footer of a sheet, as in the file. */
const PARTS = ["L", "C", "R"] as const;
const partOf = (text: string | undefined, part: (typeof PARTS)[number]): string => new RegExp(`&${part}((?:(?!&[LCR]).)*)`, "s").exec(text ?? "")?.[1] ?? "";
const withPart = (text: string | undefined, part: (typeof PARTS)[number], value: string): string =>
  PARTS.map((key) => [key, key === part ? value : partOf(text, key)] as const).filter(([, content]) => content !== "").map(([key, content]) => `&${key}${content}`).join("");

/** All three parts together. */
const LONGEST_STRIP = 255;

const strip = (place: "header" | "footer", part: (typeof PARTS)[number]) => ({
  get: (handle: SheetHandle) => partOf(page(handle)[place], part),
  set: (handle: SheetHandle, value: unknown) => {
    const text = withPart(page(handle)[place], part, String(value));
    if (text.length > LONGEST_STRIP) throw invalid(`A sheet's ${place} takes at most ${LONGEST_STRIP} characters.`);
    setPage(handle, { [place]: text });
  },
});

/** Excel's own margins for a new sheet, in points. */
const USUAL_MARGINS: PageMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54 };
const margin = (side: keyof PageMargins) => ({
  get: (handle: SheetHandle) => (page(handle).margins ?? USUAL_MARGINS)[side],
  set: (handle: SheetHandle, value: unknown) => setPage(handle, { margins: { ...(page(handle).margins ?? USUAL_MARGINS), [side]: Number(value) } }),
});

class HeaderFooter extends ClientObject<SheetHandle> {}
ClientObject.properties(HeaderFooter, {
  leftHeader: strip("header", "L"), centerHeader: strip("header", "C"), rightHeader: strip("header", "R"),
  leftFooter: strip("footer", "L"), centerFooter: strip("footer", "C"), rightFooter: strip("footer", "R"),
});

class HeadersFooters extends ClientObject<SheetHandle> {
  get defaultForAllPages(): HeaderFooter {
    return this.once("defaultForAllPages", () => new HeaderFooter(this.context, `${this.path}.defaultForAllPages`, () => this.handle));
  }
}

export class PageLayout extends ClientObject<SheetHandle> {
  get headersFooters(): HeadersFooters {
    return this.once("headersFooters", () => new HeadersFooters(this.context, `${this.path}.headersFooters`, () => this.handle));
  }
  setPrintTitleRows(rows: string): void {
    this.act("setPrintTitleRows", (handle) => setPage(handle, { titleRows: rows.replace(/\$/g, "") }));
  }
  setPrintTitleColumns(columns: string): void {
    this.act("setPrintTitleColumns", (handle) => setPage(handle, { titleColumns: columns.replace(/\$/g, "") }));
  }
  setPrintArea(area: string): void {
    this.act("setPrintArea", (handle) => setPage(handle, { printArea: area.replace(/\$/g, "") }));
  }
}
ClientObject.properties(PageLayout, {
  orientation: { get: (handle) => (page(handle).orientation === "landscape" ? "Landscape" : "Portrait"), set: (handle, value) => setPage(handle, { orientation: value === "Landscape" ? "landscape" : "portrait" }) },
  paperSize: { get: (handle) => page(handle).paper, set: (handle, value) => setPage(handle, { paper: String(value).toLowerCase() === "a3" ? "A3" : value === "Letter" ? "letter" : "A4" }) },
  zoom: {
    get: (handle) => ({ horizontalFitToPages: page(handle).fitToWidth, verticalFitToPages: page(handle).fitToHeight }),
    set: (handle, value) => {
      const { horizontalFitToPages, verticalFitToPages } = value as { horizontalFitToPages?: number; verticalFitToPages?: number };
      setPage(handle, { ...(horizontalFitToPages !== undefined && { fitToWidth: horizontalFitToPages }), ...(verticalFitToPages !== undefined && { fitToHeight: verticalFitToPages }) });
    },
  },
  leftMargin: margin("left"), rightMargin: margin("right"), topMargin: margin("top"), bottomMargin: margin("bottom"),
  centerHorizontally: { get: () => false, set: () => undefined },
});
