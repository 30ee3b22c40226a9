import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn } from "../SourceGrid";
import type { TableReading } from "../structure/TableReading";

const SIGN = /^(cr|dr|credits?|debits?|\+|[-−–]|plus|minus|adv(erse)?|fav(ou?rable)?|income|expenditure|saving|growth|increase|decrease)\.?$/i;
const SIDES = /^(cr|credits?|[-−–]|minus|fav|income|saving|decrease)/i;

/** A column of Dr and Cr, or of words like them, beside figures that are all printed without a sign. */
export const checkSignColumns = (table: TableReading): ImportIssue[] =>
  table.texts.flatMap(({ name, index }, column) => {
    const cells = table.rows.flatMap(({ texts }) => (texts[column] ? [texts[column]] : []));
    const both = new Set(cells.map((text) => SIDES.test(text))).size === 2;
    const unsigned = table.rows.every(({ readings }) => readings.every(({ number = 0 }) => number >= 0));
    if (cells.length < 2 || !both || !unsigned || !cells.every((text) => SIGN.test(text))) return [];
    return [issue("SIGN_IN_COLUMN", { column: name, cell: addressIn(table.grid, table.headings.rows.at(-1) ?? 0, index), detail: `${name} says ${[...new Set(cells)].slice(0, 4).join(", ")}, and no figure beside it has a sign.` })];
  });
