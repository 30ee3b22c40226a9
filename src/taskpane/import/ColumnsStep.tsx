import { entryOf } from "../../domain/entryOf";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { doubled, missingColumns, councilsOf } from "../../tables/import/map/suggestMapping";
import type { SourceField } from "../../tables/import/map/sourceColumns";
import { losesAllFigures } from "../../tables/import/map/writtenAs";
import { targetColumns } from "../../tables/import/map/targetColumns";
import { councilHeading, COUNCIL_MEASURES, type CouncilMeasure } from "../../tables/kinds/postsComparison";
import { TABLE_KINDS, type TableKind } from "../../tables/TableContent";
import { usePane } from "../PaneContext";
import { FullTimeWeek } from "./FullTimeWeek";
import { MapFile } from "./MapFile";
import type { ImportWizard } from "./useImportWizard";

const KIND_WORDS: Readonly<Record<TableKind, string>> = {
  postsComparison: "Posts comparison, for comparing models",
  councilBudgets: "Council budgets, for comparing models",
  operatingModels: "Operating models, for comparing models",
  scoreSymbols: "Score marks, for comparing models",
  criteria: "Evaluation criteria, for comparing models",
  facts: "Table as found: clean, every column",
};
const LEFT_OUT = "";
const FREE: readonly TableKind[] = ["facts", "scoreSymbols"];

/** "Cost (£000)"; a name that says its unit itself says it once. */
const withUnit = ({ name, unit }: SourceField): string => (unit === undefined || name.includes(unit) ? name : `${name} (${unit})`);

/** Which column becomes which; suggestions stand already. */
export function ColumnsStep({ wizard }: { readonly wizard: ImportWizard }) {
  const { busy } = usePane();
  const { imported, fields, kind, setKind, mapping, setTarget, maps, mapName, setMapName, applyMap } = wizard;
  if (!imported) return null;
  const councils = [...new Set([...councilsOf(mapping), ...fields.flatMap(({ name }) => (name.includes(": ") ? [name.split(": ")[0]!] : []))])];
  const targets = targetColumns(kind, councils);
  const missing = missingColumns(kind, mapping);
  const twice = doubled(mapping);
  const leftOut = fields.slice(1).flatMap(({ name }) => (entryOf(mapping, name) === LEFT_OUT ? [name] : []));
  return (
    <>
      {maps.length > 0 && (
        <Dropdown
          label="Use a map kept in this workbook"
          placeholder="None"
          disabled={busy}
          selectedKey={maps.some(({ name }) => name === mapName) ? mapName : null}
          options={maps.map(({ name }) => ({ key: name, text: name }))}
          onChange={(_, option) => {
            const map = maps.find(({ name }) => name === option?.key);
            if (map) void applyMap(map);
          }}
        />
      )}
      <Dropdown label="Write it as" selectedKey={kind} options={TABLE_KINDS.map((key) => ({ key, text: KIND_WORDS[key] }))} onChange={(_, option) => option && setKind(option.key as TableKind)} />
      {FREE.includes(kind) ? (
        <p>{kind === "facts" ? `Every column is written under its own heading with its unit; totals stay marked as totals.${leftOut.length > 0 ? ` The map leaves out: ${leftOut.join(", ")}.` : ""}` : "Every column is a criterion; the first holds the models."}</p>
      ) : (
        <div className="map-rows" role="group" aria-label="Columns of the source">
          {fields.map((field) => (
            <Dropdown
              key={field.name}
              label={withUnit(field)}
              selectedKey={entryOf(mapping, field.name) ?? LEFT_OUT}
              options={[{ key: LEFT_OUT, text: "Leave out" }, ...targets.map(({ heading }) => ({ key: heading, text: heading }))]}
              onChange={(_, option) => option && setTarget(field.name, String(option.key))}
            />
          ))}
        </div>
      )}
      {imported.asksWeek && <FullTimeWeek wizard={wizard} />}
      {twice.length > 0 && <p className="bad">Two columns are mapped to {twice.join(" and to ")}. Leave one of them out.</p>}
      {losesAllFigures(kind, fields, mapping) && <p className="bad">Every column of figures is left out: only names would be written. Say what each column is, or write the table as found.</p>}
      {missing.length > 0 && (
        <p className="notice">
          A comparison also needs: {missing.join(", ")}. The table can be written without; the comparison then says what is missing.
          {kind === "postsComparison" && councils.length === 0 && ` Name the councils in the headings, for example “${councilHeading("Darlington", "cost" satisfies CouncilMeasure)}”, with ${Object.values(COUNCIL_MEASURES).map(({ label }) => label).join(", ")}.`}
        </p>
      )}
      <TextField label="Keep these decisions as a map named (may stay empty)" value={mapName} onChange={(_, value = "") => setMapName(value)} description="For next year's file of the same kind; it is kept on the sheet Import maps." />
      <MapFile wizard={wizard} />
    </>
  );
}
