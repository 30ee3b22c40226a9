import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Univer scans every distinct value of a column again for each calculated cell that it stores: quadratic for long columns.
 * A cell outside every interval that a look-up has indexed need not be stored, since indexing reads it afresh.
 */
const cache = CELL_INVERTED_INDEX_CACHE;
const set = cache.set.bind(cache);
cache.set = (unitId, sheetId, column, value, row, force = false) => {
  if (force && cache.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
  set(unitId, sheetId, column, value, row, force);
};
