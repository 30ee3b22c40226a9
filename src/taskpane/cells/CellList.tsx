import type { ReactNode } from "react";
import { CellLink } from "../CellLink";

/** More are not listed one by one: nobody reads them, and the pane would grow slow. */
const MOST_LISTED = 200;

interface Props<T> {
  /** For a screen reader. */
  readonly label: string;
  readonly cells: readonly T[];
  readonly children: (cell: T) => ReactNode;
}

/** Cells one below the other: a link to each, and what is to be said of it. */
export function CellList<T extends { readonly sheet: string; readonly address: string }>({ label, cells, children }: Props<T>) {
  return (
    <>
      {/* It scrolls, so that it must be reachable by keyboard. */}
      <ul className="cell-list" aria-label={label} tabIndex={0}>
        {cells.slice(0, MOST_LISTED).map((cell) => (
          <li key={`${cell.sheet} ${cell.address}`}>
            <CellLink sheet={cell.sheet} address={cell.address}>
              {cell.sheet}, {cell.address}
            </CellLink>
            {children(cell)}
          </li>
        ))}
      </ul>
      {cells.length > MOST_LISTED && <p className="note">and {cells.length - MOST_LISTED} more.</p>}
    </>
  );
}
