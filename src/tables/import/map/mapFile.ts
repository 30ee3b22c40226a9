import { z } from "zod";
import { wrongValue, type Outcome } from "../../../domain/fault";
import { importMapSchema, type ImportMap } from "./ImportMap";

/** A map as it is kept in a file, the same that the sheet Import maps holds. */
export const mapFileText = (map: ImportMap): string => `${JSON.stringify(importMapSchema.parse(map), null, 2)}\n`;

/**
 * Reads a map file back.
 * @param name The file's name, for the message.
 */
export function readMapFile(text: string, name: string): Outcome<ImportMap> {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return wrongValue(`${name} is not JSON, so it is not a map of an import.`);
  }
  const read = importMapSchema.safeParse(found);
  return read.success ? read.data : wrongValue(`${name} is not a map of an import:\n${z.prettifyError(read.error)}`);
}
