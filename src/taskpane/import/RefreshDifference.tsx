import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { useEffect, useRef } from "react";
import type { RefreshPreview } from "../../excel/actions/refreshTable";
import type { Cell } from "../../tables/TableView";
import { counted } from "../counted";
import { Group } from "../Group";

/** More are told by their number. */
const LISTED = 60;

const shown = (cell: Cell): string => (cell === "" ? "empty" : typeof cell === "number" ? cell.toLocaleString("en-GB", { maximumFractionDigits: 6 }) : String(cell));

const Names = ({ title, names, told }: { readonly title: string; readonly names: readonly string[]; readonly told: string }) =>
  names.length === 0 ? null : (
    <Group title={title} summary={String(names.length)}>
      <p className="note">{told}</p>
      <ul>
        {names.slice(0, LISTED).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {names.length > LISTED && <p className="note">And {names.length - LISTED} more.</p>}
    </Group>
  );

interface Props {
  readonly preview: RefreshPreview;
  /** Where the new version comes from. */
  readonly source: string;
  /** Columns that the new version lacks and whose figures may go. */
  readonly empty: readonly string[];
  readonly onEmpty: (headings: readonly string[]) => void;
}

/** What a new version of a table changes on its sheet, before it is written. */
export function RefreshDifference({ preview: { added, removed, changed, moved, byColumn, addedColumns, removedColumns, yours, unchanged, source: before, notes }, source, empty, onEmpty }: Props) {
  const here = useRef<HTMLElement>(null);
  // What was asked for is read out, and the button that writes comes after it.
  useEffect(() => here.current?.focus(), []);
  return (
    <section className="difference" aria-label="What would change" ref={here} tabIndex={-1}>
      {before !== undefined && before !== source && (
        <p>
          What stands there came from {before}. The new version comes from {source}.
        </p>
      )}
      <p>
        {counted(changed.length, "cell changes", "cells change")}, {counted(added.length, "row is new", "rows are new")}, {counted(removed.length, "is gone", "are gone")}, {counted(unchanged, "row stays as it is", "rows stay as they are")}.
        {yours.length > 0 && ` Your own columns stay: ${yours.join(", ")}.`}
        {notes && " The notes below the table become those of the new version."}
      </p>
      {byColumn.length > 0 && (
        <Group title="Changes by column" summary={String(byColumn.length)}>
          <div className="scroller" role="region" aria-label="Changes by column" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Column</th>
                  <th scope="col" className="number">Cells</th>
                  <th scope="col" className="number">New less now</th>
                </tr>
              </thead>
              <tbody>
                {byColumn.map(({ heading, cells, change }) => (
                  <tr key={heading}>
                    <th scope="row">{heading}</th>
                    <td className="number">{shown(cells)}</td>
                    <td className="number">{shown(change)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Group>
      )}
      {changed.length > 0 && (
        <Group title="Changed cells" summary={String(changed.length)}>
          <div className="scroller" role="region" aria-label="Changed cells" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Row</th>
                  <th scope="col">Column</th>
                  <th scope="col" className="number">Now</th>
                  <th scope="col" className="number">New</th>
                </tr>
              </thead>
              <tbody>
                {changed.slice(0, LISTED).map(({ key, heading, before, after }) => (
                  <tr key={`${key}|${heading}`}>
                    <th scope="row">{key}</th>
                    <td>{heading}</td>
                    <td className="number">{shown(before)}</td>
                    <td className="number">{shown(after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {changed.length > LISTED && <p className="note">And {changed.length - LISTED} more.</p>}
        </Group>
      )}
      <Names title="New rows" names={added} told="They are put in above the last row." />
      <Names title="Rows that are gone" names={removed} told="They keep their name and lose their figures, so that nothing that refers to them breaks." />
      <Names title="Rows in another order" names={moved} told="Rows keep their places on the sheet." />
      <Names title="New columns" names={addedColumns} told="They are put in at their place. What stands to the right moves along, and formulas that refer to it follow." />
      {removedColumns.length > 0 && (
        <Group title="Columns that are gone" summary={String(removedColumns.length)}>
          <p className="note">They stay as they are, your own among them. Tick a column to empty its cells; its heading stays, so that nothing that refers to it breaks.</p>
          {removedColumns.map((heading) => (
            <Checkbox key={heading} label={`Empty “${heading}”`} checked={empty.includes(heading)} onChange={(_, checked) => onEmpty(checked ? [...empty, heading] : empty.filter((each) => each !== heading))} />
          ))}
        </Group>
      )}
    </section>
  );
}
