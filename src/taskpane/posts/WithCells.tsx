import { Fragment } from "react";
import { CellLink } from "../CellLink";

/** Addresses that a text names in brackets: "(E17, I20 and 4 more)". */
const NAMED = /(\([A-Z]{1,3}\d+(?:, [A-Z]{1,3}\d+)*(?: and \d+ more)?\))/;
const ADDRESS = /([A-Z]{1,3}\d+)/;

/** A text about a sheet whose cells can be gone to. */
export function WithCells({ sheet, text }: { readonly sheet: string; readonly text: string }) {
  const parts = text.split(NAMED).flatMap((part) => (NAMED.test(part) ? part.split(ADDRESS) : [part]));
  return (
    <>
      {parts.map((part, i) => (
        <Fragment key={i}>{new RegExp(`^${ADDRESS.source}$`).test(part) ? <CellLink sheet={sheet} address={part}>{part}</CellLink> : part}</Fragment>
      ))}
    </>
  );
}
