import { areaAddress } from "../sheet/address";

/**
 * Goes behind the condition of a formula that fills a row for each name in column A: the condition then stands for every row, so that the
 * words for a missing input fill as many cells as the figures will. LibreOffice keeps the cells that such a formula filled when it was saved.
 */
export const inEachRow = (first: number, rows: number): string => `*(LEN(${areaAddress({ row: first, column: 0, rows, columns: 1 })})>0)`;
