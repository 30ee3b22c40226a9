import { type Sheet } from "hucre";
import { type Package } from "../../src/tables/import/package/Package";

const counted = (count: number, one: string, many: string): readonly string[] => (count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]);

const listed = (parts: readonly string[]): string => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`);

/** What of a sheet cannot be kept, as one sentence; undefined where everything can. */
export const sheetLeftOut = (sheet: Sheet, further: readonly string[]): string | undefined => {
  const cells = [...(sheet.cells?.values() ?? [])];
  const parts = [
    ...further,
    ...(sheet.protection ? ["its protection"] : []),
    ...(sheet.autoFilter ? ["its filter"] : []),
    ...counted(cells.filter(({ hyperlink }) => hyperlink).length, "link", "links"),
    ...counted(sheet.sparklines?.length ?? 0, "sparkline", "sparklines"),
    ...(sheet.columns?.some(({ outlineLevel }) => outlineLevel) || sheet.outlineProperties ? ["its outline"] : []),
    ...(sheet.splitPane ? ["its split window"] : []),
    ...(sheet.colBreaks ? ["its page breaks between columns"] : []),
  ];
  return parts.length === 0 ? undefined : `Sheet “${sheet.name}” opens without ${listed(parts)}.`;
};

const PARTS: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\/pivotTables\//i, "pivot table (its figures stay, as values)", "pivot tables (their figures stay, as values)"],
  [/^xl\/slicers\//i, "slicer", "slicers"],
  [/^xl\/timelines\//i, "timeline", "timelines"],
  [/^xl\/externalLinks\/[^/]+\.xml$/i, "link to another workbook (its last values stay)", "links to other workbooks (their last values stay)"],
  [/^xl\/threadedComments\//i, "sheet's conversation (its text stays, as a note)", "sheets' conversations (their text stays, as notes)"],
  [/^xl\/vbaProject\.bin$/i, "macro project", "macro projects"],
  [/^xl\/connections\.xml$/i, "data connection", "data connections"],
];

/** What of the workbook cannot be kept, one sentence each. */
export const workbookLeftOut = (opened: Package, otherSheets: readonly string[]): readonly string[] => {
  const parts = PARTS.flatMap(([pattern, one, many]) => counted(opened.paths.filter((path) => pattern.test(path) && !path.includes("_rels/")).length, one, many));
  return [
    ...(parts.length === 0 ? [] : [`The workbook opens without ${listed(parts)}.`]),
    ...otherSheets.map((name) => `The sheet “${name}” is left out: it has a chart or code instead of cells.`),
  ];
};
