import type { Imported } from "../../tables/import/Imported";
import type { ImportChoices } from "../../tables/import/importTable";
import type { SourceGrid } from "../../tables/import/SourceGrid";

/** What the worker is asked: read a file, or a table that was read from the workbook. */
export type ImportQuestion =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array; readonly sheet?: string; readonly choices: ImportChoices }
  | { readonly kind: "grid"; readonly grid: SourceGrid; readonly choices: ImportChoices };

/** A long list from the workbook goes to the worker in slices, ahead of the question that needs them. */
export interface ImportCells {
  readonly kind: "cells";
  readonly rows: SourceGrid["rows"];
}

/** Long lists come in slices, so that receiving them never holds up the pane. */
export type ImportAnswer =
  | { readonly kind: "sheets"; readonly names: readonly string[]; readonly sheet: string }
  | { readonly kind: "head"; readonly head: Omit<Imported, "rows" | "posts" | "issues">; readonly isPosts: boolean; readonly of: number }
  | { readonly kind: "rows"; readonly rows: Imported["rows"] }
  | { readonly kind: "posts"; readonly posts: NonNullable<Imported["posts"]> }
  | { readonly kind: "issues"; readonly issues: Imported["issues"] }
  | { readonly kind: "preview"; readonly lines: readonly (readonly string[])[]; readonly top: number; readonly left: number }
  | { readonly kind: "done" }
  | { readonly kind: "fault"; readonly fault: string };
