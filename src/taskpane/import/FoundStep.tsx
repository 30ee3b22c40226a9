import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { IMPORT_KINDS, type Imported, type ImportKind } from "../../tables/import/Imported";
import { sourceFields } from "../../tables/import/map/sourceColumns";
import { columnLetter } from "../../tables/sheet/address";
import type { ImportWizard } from "./useImportWizard";
import { counted } from "../counted";
import { usePane } from "../PaneContext";

const UNITS = ["£", "£000", "£m"] as const;

/** More names than these would fill the pane. */
const NAMED = 3;
const unitLabel = (names: readonly string[]): string =>
  names.length === 0 || names.length > NAMED ? "Unit of the columns that print none" : `Unit of ${names.join(", ")}: none is printed`;

/** "£000" where all figures are in it; else each with how many columns it heads. */
function unitsOf(imported: Imported): string {
  const units = sourceFields(imported).flatMap(({ kind, unit }) => (kind === "figure" ? [unit ?? "none printed"] : []));
  const [first, ...others] = [...new Set(units)];
  if (first === undefined) return imported.rows.some(({ unit }) => unit !== undefined) ? "each line's own" : "no figures";
  return others.length === 0 ? first : [first, ...others].map((unit) => `${unit} (${counted(units.filter((each) => each === unit).length, "column", "columns")})`).join(", ");
}

/** What was detected, to be corrected where it is wrong. */
export function FoundStep({ wizard: { read, imported, choices, again, openSheet } }: { readonly wizard: ImportWizard }) {
  const { busy } = usePane();
  if (!read || !imported) return null;
  const { rows, posts, subtotals, dropped, notes, headerRows, sign, columns, title } = imported;
  // Of a list of posts only the cost may be without one: FTE, hours and on-costs are what they are.
  const withoutUnit = imported.posts ? sourceFields(imported).filter(({ kind, unit }) => kind === "figure" && unit === undefined) : columns.filter(({ unit }) => unit === undefined);
  const sections = new Set(rows.map(({ section }) => section).filter((section) => section !== undefined)).size;
  // Columns with personal data are not shown either.
  const personal = imported.issues.flatMap(({ code, cell }) => (code === "PERSONAL_DATA" && cell ? [cell.replace(/\d+$/, "")] : []));
  const wrong = subtotals.filter(({ check }) => check === "DIFFERS").length;
  const facts: readonly (readonly [string, string])[] = [
    ["Title", title.join("; ") || "none"],
    ["Headings", headerRows.length === 0 ? "none found: columns are numbered" : `row ${headerRows.join(", ")}`],
    ["Units", unitsOf(imported)],
    ["Rows", posts ? counted(posts.length, "post", "posts") : counted(rows.filter(({ kind }) => kind === "line").length, "line", "lines")],
    ["Sections", sections === 0 ? "none" : String(sections)],
    ["Totals", subtotals.length === 0 ? "none found" : `${subtotals.length}, ${wrong === 0 ? "all add up" : `${wrong} do not add up`}`],
    ["Signs", sign],
    ...(imported.standardHours ? [["Standard week", `${imported.standardHours} hours`] as const] : []),
    ["Footnotes", notes.length === 0 ? "none" : counted(notes.length, "line", "lines")],
  ];
  return (
    <>
      {read.sheets.length > 0 && (
        <Dropdown label="Sheet in the file" selectedKey={read.sheet} disabled={busy} options={read.sheets.map((sheet) => ({ key: sheet, text: sheet }))} onChange={(_, option) => option && void openSheet(String(option.key))} />
      )}
      <Dropdown
        label="What it is"
        selectedKey={imported.kind}
        disabled={busy}
        options={Object.entries(IMPORT_KINDS).map(([key, text]) => ({ key, text }))}
        onChange={(_, option) => option && void again({ ...choices, kind: option.key as ImportKind })}
      />
      {(withoutUnit.length > 0 && imported.kind !== "assumptions") || choices.unit ? (
        <Dropdown
          label={unitLabel(withoutUnit.map(({ name }) => name))}
          placeholder="Not stated"
          selectedKey={choices.unit ?? null}
          disabled={busy}
          options={UNITS.map((unit) => ({ key: unit, text: unit }))}
          onChange={(_, option) => option && void again({ ...choices, unit: option.key as (typeof UNITS)[number] })}
        />
      ) : null}
      <dl className="facts">
        {facts.map(([term, told]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
      {dropped.length > 0 && (
        <p className="notice">
          Left out, because they tell of persons: {dropped.join(", ")}.{posts && " Only whether a post is vacant or filled by agency staff is kept."}
        </p>
      )}
      <div className="scroller" role="region" aria-label="How the source begins" tabIndex={0}>
        <table className="preview">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {(read.preview.lines[0] ?? []).map((_, column) => (
                <th scope="col" key={column}>
                  {columnLetter(read.preview.left + column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.preview.lines.map((line, row) => {
              const number = read.preview.top + row + 1;
              return (
                <tr key={number} className={headerRows.includes(number) ? "heading-row" : undefined}>
                  <th scope="row">{headerRows.includes(number) ? `${number}, heading` : number}</th>
                  {line.map((text, column) => (
                    <td key={column}>{personal.includes(columnLetter(read.preview.left + column)) && !headerRows.includes(number) ? "left out" : text}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
