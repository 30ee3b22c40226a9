import type { TableContent } from "../../tables/TableContent";
import type { Cell } from "../../tables/TableView";
import type { Offer } from "./offers";

const ROWS = 2;
const LONGEST = 60;

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text);
const shown = (cell: Cell = ""): string => (typeof cell === "number" ? cell.toLocaleString("en-GB", { maximumFractionDigits: 4 }) : shortened(String(cell)));

export const sizeOf = ({ rows, columns }: TableContent): string => `${rows.length} ${rows.length === 1 ? "row" : "rows"}, ${columns.length} columns`;

/** What a table is, where it comes from and how it begins. Columns stand below each other, so that a wide table can be read in a narrow pane. */
export function TablePreview({ offer: { content, about } }: { readonly offer: Offer }) {
  const { title, statement, source, columns, rows, notes } = content;
  const units = [...new Set(columns.flatMap(({ unit }) => (unit ? [unit] : [])))];
  const first = rows.slice(0, ROWS);
  return (
    <div className="group-body">
      <p>{about}</p>
      <dl className="facts">
        <dt>Size</dt>
        <dd>{sizeOf(content)}</dd>
        <dt>Units</dt>
        <dd>{units.length > 0 ? units.join(", ") : "text"}</dd>
        <dt>Sign, status</dt>
        <dd>{statement}</dd>
        <dt>Source</dt>
        <dd>{source}</dd>
        {notes.length > 0 && (
          <>
            <dt>Notes</dt>
            <dd>{notes.length === 1 ? shortened(notes[0]!) : `${notes.length}, written below the table`}</dd>
          </>
        )}
      </dl>
      <div className="scroller" role="region" aria-label={`How ${title} begins`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Column</th>
              {first.map((_, i) => (
                <th scope="col" key={i}>
                  Row {i + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading }, c) => (
              <tr key={heading}>
                <th scope="row">{heading}</th>
                {first.map((row, i) => (
                  <td key={i} className={typeof row[c] === "number" ? "number" : undefined}>
                    {shown(row[c])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
