import { readCsv } from "../../../../src/tables/import/file/readCsv";
import type { Imported } from "../../../../src/tables/import/Imported";
import { importTable } from "../../../../src/tables/import/importTable";

/** What is printed as a CSV file, read as an import reads it. */
export const readPrinted = (csv: string): Imported => importTable(readCsv("table.csv", new TextEncoder().encode(csv)));
