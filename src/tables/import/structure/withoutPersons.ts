import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn, textOf, type SourceCell, type SourceGrid } from "../SourceGrid";
import type { SourceColumn } from "./columns";
import { isPersonsName } from "./isPersonsName";

export interface WithoutPersons {
  readonly grid: SourceGrid;
  readonly issues: readonly ImportIssue[];
}

/** An e-mail address, a national insurance number or a telephone number in the middle of a text. */
const PARTICULARS = /[^\s@<>(]+@[^\s@<>)]+\.[a-z]{2,}|\b[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b|(?<![\d.,£/-])(?:\+44 ?(?:\(0\) ?)?|\(?0)[1-378](?:\)?[ -]?\d){8,9}\b/gi;
/** A name of one word, or of many, may stand in a text for other reasons. */
const NAME = /^[A-Z][A-Za-z'’-]*\.?(,? [A-Z][A-Za-z'’-]*\.?){1,3}$/;
const NOBODY = /\b(vacan|agency|interim|locum|recruit|advert|appointed|confirmed|post|various|team|service|unknown|manager|officer|head|director)/i;

/** "Sana Ahmed" for "Ahmed, Sana" and "AHMED SANA", and the other way round; "S. Ahmed" for all of them. In words, without commas and points. */
function spellings(name: string): string[] {
  const [last, rest] = name.split(/, ?/);
  const words = name.split(" ");
  const pairs = rest === undefined ? [[words.slice(0, -1).join(" "), words.at(-1)!], [words.slice(1).join(" "), words[0]!]] as const : [[rest, last!]] as const;
  return pairs.flatMap(([first, surname]) => [`${first} ${surname}`, `${surname} ${first}`, `${first[0]!} ${surname}`]).map((each) => each.replace(/[.,]/g, "").toLowerCase());
}

/** A column of owners may name services: its names count where so many are persons' for certain. */
const PERSONS = 0.3;

/** Names in the columns that are left out; one that stands alone in another column too is a service's, unless it is a person's for certain. */
function namesIn(grid: SourceGrid, columns: readonly SourceColumn[], body: number): ReadonlySet<string> {
  const rows = grid.rows.slice(body);
  const found = columns.filter(({ role, personal }) => role === "personal" && personal === "names").flatMap(({ index }) => {
    const held = [...new Set(rows.map((row) => textOf(row[index]).replace(/\s*\(.*\)$/, "")))].filter((text) => NAME.test(text) && !NOBODY.test(text));
    return held.filter(isPersonsName).length >= PERSONS * held.length ? held : [];
  });
  if (found.length === 0) return new Set();
  const kept = columns.flatMap(({ index, role }) => (role === "personal" ? [] : [index]));
  const alone = new Set(rows.flatMap((row) => kept.map((index) => textOf(row[index]))));
  return new Set(found.filter((name) => isPersonsName(name) || !alone.has(name)).flatMap(spellings));
}

const WORD = /[A-Za-z][A-Za-z'’-]*/g;
const LONGEST_NAME = 4;

/** The text without the names that stand in it, each as words beside each other. */
function withoutNames(text: string, names: ReadonlySet<string>): string {
  const words = [...text.matchAll(WORD)];
  let kept = "";
  let from = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const [start, least] = [words[i]!.index, i + 2];
    for (let to = Math.min(words.length, i + LONGEST_NAME); to >= least; to--) {
      const end = words[to - 1]!.index + words[to - 1]![0].length;
      const name = words.slice(i, to).map(([word]) => word.toLowerCase()).join(" ");
      if (!names.has(name) || !/^[A-Za-z'’., -]+$/.test(text.slice(start, end))) continue;
      kept += `${text.slice(from, start)} `;
      from = end;
      i = to - 1;
      break;
    }
  }
  return from === 0 ? text : kept + text.slice(from);
}

const tidied = (text: string): string => text.replace(/\(\s*[,;/–-]?\s*\)|\[\s*\]/g, " ").replace(/\s+/g, " ").replace(/\s+([,;.)])/g, "$1").replace(/^[\s,;:/–-]+|[\s,;:/–-]+$/g, "");

/** The grid without what tells of persons in the texts of columns that are kept: particulars, and the names of those whom a left-out column names. */
export function withoutPersons(grid: SourceGrid, columns: readonly SourceColumn[], body: number): WithoutPersons {
  const names = namesIn(grid, columns, body);
  const kept = new Set(columns.flatMap(({ index, role }) => (role === "personal" ? [] : [index])));
  const cells: string[] = [];
  const rows = grid.rows.map((row, at): readonly SourceCell[] => {
    let changed: SourceCell[] | undefined;
    row.forEach((cell, column) => {
      if (typeof cell !== "string" || cell.length < 5 || !(kept.has(column) || at < body)) return;
      const plain = /[@\d]/.test(cell) ? cell.replace(PARTICULARS, " ") : cell;
      const text = names.size > 0 ? withoutNames(plain, names) : plain;
      if (text === cell) return;
      changed ??= [...row];
      changed[column] = tidied(text);
      cells.push(addressIn(grid, at, column));
    });
    return changed ?? row;
  });
  if (cells.length === 0) return { grid, issues: [] };
  const where = cells.length > 6 ? `${cells.slice(0, 6).join(", ")} and ${cells.length - 6} more` : cells.join(", ");
  return { grid: { ...grid, rows }, issues: [issue("PERSONAL_TEXT", { cell: cells[0]!, detail: `A name, e-mail address, telephone or national insurance number was taken out of the text in ${where}.` })] };
}
