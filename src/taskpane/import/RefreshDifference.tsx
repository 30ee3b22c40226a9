import type { RefreshPreview } from "../../excel/actions/refreshTable";
import type { Cell } from "../../tables/TableView";
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

/** What a new version of a table changes on its sheet, before it is written. */
export function RefreshDifference({ preview: { added, removed, changed, moved, addedColumns, yours, unchanged } }: { readonly preview: RefreshPreview }) {
  return (
    <section aria-label="What would change">
      <p>
        {changed.length} cells change, {added.length} rows are new, {removed.length} are gone, {unchanged} rows stay as they are.
        {yours.length > 0 && ` Your own columns stay: ${yours.join(", ")}.`}
      </p>
      {changed.length > 0 && (
        <Group title="Changed cells" summary={String(changed.length)}>
          <div className="scroller" role="region" aria-label="Changed cells" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Row</th>
                  <th scope="col">Column</th>
                  <th scope="col">Now</th>
                  <th scope="col">New</th>
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
      <Names title="New columns" names={addedColumns} told="They are not added here. Write to a new sheet to have them." />
    </section>
  );
}
