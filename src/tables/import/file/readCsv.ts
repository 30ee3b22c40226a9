import Papa from "papaparse";
import type { SourceGrid } from "../SourceGrid";
import { closeQuotes } from "./closeQuotes";
import { decodeText } from "./decodeText";
import { UnreadableFile } from "./UnreadableFile";

/** What a sheet of Excel holds. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const SEPARATORS = [",", "\t", ";", "|"];

/** A CSV file's cells as text: encoding, separator and quotes are found out. */
export function readCsv(name: string, bytes: Uint8Array): SourceGrid {
  // £ that another program has taken for two letters is £ still.
  const text = decodeText(bytes).replace(/^\ufeff/, "").replace(/Â(?=[£\u00a0])/g, "");
  if (text.trim() === "") throw new UnreadableFile("The file holds no text.");
  if (/^\s*<(!doctype|html|\?xml|table)\b/i.test(text)) throw new UnreadableFile("The file is a web page or XML, not a table. Open it in Excel, save it as CSV or as an Excel Workbook (.xlsx), then import that.");
  if (isJson(text)) throw new UnreadableFile("The file is JSON, not a table. Save the table as CSV or as an Excel Workbook (.xlsx), then import that.");
  // Excel writes the separator in a first line of its own where it is not the usual one.
  const said = /^"?sep=(.)"?\r?\n/i.exec(text);
  const delimiter = said?.[1] ?? separatorOf(text);
  const { text: closed, rows: openQuotes } = closeQuotes(said ? text.slice(said[0].length) : text, delimiter);
  const { data } = Papa.parse<string[]>(closed, { delimiter, skipEmptyLines: false });
  if (data.length > MOST_ROWS || data.some((row) => row.length > MOST_COLUMNS)) {
    throw new UnreadableFile(`The file is larger than a sheet: Excel holds ${MOST_ROWS.toLocaleString("en-GB")} rows and ${MOST_COLUMNS.toLocaleString("en-GB")} columns. Part it, then import one part at a time.`);
  }
  return { name, rows: data.some(isRule) ? data.map(withoutRules) : data.map(withoutBold), top: 0, left: 0, ...(openQuotes.length > 0 && { openQuotes }) };
}

/** A table drawn with bars has a row of dashes under its headings and bold figures between asterisks; blanks take their place, so that cells keep their addresses. */
const withoutRules = (row: string[]): string[] => (isRule(row) ? row.map(() => "") : withoutBold(row));

/** "**Total**" is bold in texts that mark it so; a footnote's mark stands on one side only. */
const withoutBold = (row: string[]): string[] => (row.some((cell) => cell.includes("**")) ? row.map((cell) => cell.replace(/^(\s*)\*\*(?!\*)(.+?)(?<!\*)\*\*(\s*)$/, "$1$2$3")) : row);

const isRule = (row: readonly string[]): boolean => row.some((cell) => /^\s*:?(-{3,}|={3,}|_{3,}):?\s*$/.test(cell)) && row.every((cell) => /^\s*(:?[-=_]{3,}:?)?\s*$/.test(cell));

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** The separator that parts most of the first lines into the same number of cells. Quoted text is not looked into. */
function separatorOf(text: string): string {
  const { data } = Papa.parse<string[]>(text.slice(0, 20_000), { delimiter: ",", preview: 60 });
  const counts = SEPARATORS.map((separator) => {
    const lines = separator === "," ? data : Papa.parse<string[]>(text.slice(0, 20_000), { delimiter: separator, preview: 60 }).data;
    const widths = lines.map((line) => line.length).filter((width) => width > 1);
    const usual = [...new Set(widths)].map((width) => widths.filter((other) => other === width).length).sort((a, b) => b - a)[0] ?? 0;
    return { separator, score: usual * 4 + widths.length };
  });
  const best = counts.reduce((first, next) => (next.score > first.score ? next : first));
  return best.score > 0 ? best.separator : ",";
}
