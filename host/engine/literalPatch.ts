import { CELL_INVERTED_INDEX_CACHE, NumberValueObject, StringValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/**
 * Univer takes text in a formula for the number that it looks like, "£000" for 0 and "20%" for 0.2, and a number that it would write
 * otherwise, such as 0.000000001, for text. In Excel what stands in quotes is text and what is spelt as a number is one.
 */
const create = ValueObjectFactory.create.bind(ValueObjectFactory);
ValueObjectFactory.create = (value, ...rest) => {
  if (typeof value !== "string") return create(value, ...rest);
  if (value.length > 1 && value.startsWith('"') && value.endsWith('"')) return StringValueObject.create(value.slice(1, -1).replace(/""/g, '"'));
  return NUMBER.test(value) ? NumberValueObject.create(Number(value)) : create(value, ...rest);
};

/** Univer's index of a column keeps 0 and empty text together, so that A1:A9="" would be true where a cell holds 0. */
const index = CELL_INVERTED_INDEX_CACHE;
const positions = index.getCellPositions.bind(index);
index.getCellPositions = (unitId, sheetId, column, value, rows) => {
  const found = positions(unitId, sheetId, column, value, rows);
  if (value !== "" || !found) return found;
  const zeros = index.getCellValuePositions(unitId, sheetId, column)?.get(0);
  return { ...found, matchingRows: found.matchingRows.filter((row) => !zeros?.has(row)) };
};
