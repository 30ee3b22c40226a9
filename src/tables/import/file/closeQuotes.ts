/** A figure of a table, near enough to tell a row of it from a sentence. */
const FIGURE = /^\s*[£(+\-−–]*\s*\d[\d,.]*\s*[)%km]*\s*$/i;

export interface ClosedQuotes {
  readonly text: string;
  /** Rows, from 0, in which a quotation mark was taken for an ordinary character. */
  readonly rows: readonly number[];
}

/**
 * A text of separated cells in which every quotation mark that opens a cell is closed again. One that is not, typed inches or a broken
 * export, would swallow the rows below it: it is taken out. That is known where nothing closes it, or where what it would swallow are rows
 * of the table: `"Parks,220,225` over `Roads,900,910` in a table of three columns. A cell of several lines is left as it is.
 */
export function closeQuotes(text: string, separator: string): ClosedQuotes {
  if (!text.includes('"')) return { text, rows: [] };
  const width = usualWidth(text, separator);
  const isRow = (line: string) => {
    const cells = line.split(separator);
    return cells.length === width && width > 1 && cells.some((cell) => FIGURE.test(cell.replace(/"/g, "")));
  };
  const rows: number[] = [];
  let kept = "";
  let from = 0;
  let row = 0;
  let line = 0;
  /** At the first character of a cell. */
  let begins = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"' && begins) {
      const end = closingQuote(text, at, separator);
      if (end === undefined || swallows(text, line, at, end, separator, isRow)) {
        kept += text.slice(from, at);
        from = at + 1;
        rows.push(row);
      } else at = end;
      begins = false;
    } else if (character === "\n") {
      row++;
      line = at + 1;
      begins = true;
    } else begins = character === separator;
  }
  return { text: kept + text.slice(from), rows: [...new Set(rows)] };
}

/** The quotation mark that ends the cell: the first that is not doubled and has the end of a cell behind it. */
function closingQuote(text: string, open: number, separator: string): number | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else {
      const behind = /^[^\S\r\n\t]*(.?)/s.exec(text.slice(at + 1, at + 40))![1]!;
      if (behind === "" || behind === separator || behind === "\n" || behind === "\r") return at;
    }
  }
  return undefined;
}

/** Whether a cell of several lines holds rows of the table: its own line is a whole row with figures, or one that follows is. */
function swallows(text: string, line: number, open: number, end: number, separator: string, isRow: (line: string) => boolean): boolean {
  const inside = text.slice(open + 1, end);
  // `"Roads,"900"`: the next cell opens before this one is closed.
  const opensAgain = (part: string) => new RegExp(`${separator === "|" ? "\\|" : separator}"(?!")`).test(part);
  if (!inside.includes("\n")) return opensAgain(inside);
  const [first = "", ...more] = inside.split(/\r?\n/);
  // What stands behind the mark that seems to close it belongs to the last line.
  const rest = /^[^\r\n]*/.exec(text.slice(end + 1))![0];
  const lines = more.map((each, i) => (i === more.length - 1 ? each + rest : each));
  return lines.slice(0, -1).some(isRow) || (isRow(lines.at(-1)!) && (first.includes(separator) || opensAgain(more.at(-1)!))) || (first.includes(separator) && isRow(text.slice(line, open) + first));
}

/** How many cells most lines have whose quotation marks go in pairs. */
function usualWidth(text: string, separator: string): number {
  const counts = new Map<number, number>();
  for (const line of text.split(/\r?\n/)) {
    const plain = line.replace(/"(?:[^"]|"")*"/g, "");
    if (line.trim() === "" || plain.includes('"')) continue;
    const cells = plain.split(separator).length;
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
