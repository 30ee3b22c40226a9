import { zipSync, type Zippable } from "fflate";
import type { Package } from "../package/Package";

/** Pictures, charts, notes, other workbooks: nothing in them is a cell. */
const BESIDE_CELLS = /(^|\/)(activeX|charts|chartsheets|comments|ctrlProps|customXml|diagrams|drawings|embeddings|externalLinks|media|pivotCache|pivotTables|printerSettings|queryTables|slicerCaches|slicers|threadedComments|timelines|vbaProject|webextensions)\//i;

/** The parts of a workbook that hold its cells, unpacked and checked one by one, in a package that needs no unpacking. */
export function tableParts(opened: Package): Uint8Array {
  const parts: Zippable = {};
  for (const path of opened.paths) if (/\.(xml|rels)$/i.test(path) && !BESIDE_CELLS.test(path)) parts[path] = opened.bytes(path);
  return zipSync(parts, { level: 0 });
}
