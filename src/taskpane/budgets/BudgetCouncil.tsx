import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ALL_YEARS, SHORTFALLS, type BudgetMapping } from "../../tables/budgets/BudgetMapping";
import { cellOf, type MtfpCouncil } from "../../tables/budgets/MtfpTable";
import type { Cell } from "../../tables/TableView";
import { CellLink } from "../CellLink";
import { KeptField } from "../posts/KeptField";

interface Props {
  readonly source: MtfpCouncil;
  readonly mapping: BudgetMapping;
  readonly onMap: (more: Partial<BudgetMapping>) => void;
}

const NONE = "";
const NOT_THERE = { key: NONE, text: "Not in this table" };

/** 120,500 £000 */
const told = (value: Cell, unit: string): string => (value === "" ? "empty" : `${typeof value === "number" ? value.toLocaleString("en-GB", { maximumFractionDigits: 6 }) : String(value)} ${unit}`);

/** Which cells of an MTFP table are one council's budget, with the figures that stand in them. */
export function BudgetCouncil({ source, mapping, onMap }: Props) {
  const { sheet, council, lines, years } = source;
  const { name, netLine, year, populationLine, gapLine, shortfall, requirement } = mapping;
  const title = council === "" ? sheet : `${sheet}, ${council}`;
  const lineOptions = [NOT_THERE, ...lines.map(({ label }) => ({ key: label, text: label }))];
  const yearOptions = years.map(({ label, unit }) => ({ key: label, text: unit ? `${label} (${unit})` : `${label}, no unit` }));
  const choice = (label: string, selected: string | undefined, options: readonly { key: string; text: string }[], onPick: (key: string) => void) => (
    <Dropdown label={label} placeholder="Not said yet" selectedKey={selected ?? null} options={[...options]} onChange={(_, option) => option && onPick(String(option.key))} />
  );
  const figure = (what: string, line: string | undefined, of: string | undefined) => {
    const cell = cellOf(source, line, of);
    if (!cell) return <li key={what}>{what}: needs your assumption.</li>;
    const address = cell.ref.slice(cell.ref.lastIndexOf("!") + 1).replace(/\$/g, "");
    return (
      <li key={what}>
        {what}: <CellLink sheet={sheet} address={address}>{`${told(cell.value, what === "Population" ? "persons" : (cell.unit ?? "without unit"))}, ${address}`}</CellLink>
      </li>
    );
  };
  return (
    <div className="issue" role="group" aria-label={`MTFP of ${title}`}>
      <p>
        <CellLink sheet={sheet}>{sheet}</CellLink>
        {council !== "" && `, ${council}`} · {lines.length} lines, {years[0]?.label} to {years.at(-1)?.label}
      </p>
      <KeptField label="Council" value={name} onKeep={(text) => onMap({ name: text })} description="Named as in the posts comparison. Empty leaves it out." />
      {name !== "" && (
        <>
          {choice("Net revenue budget", netLine ?? NONE, lineOptions, (key) => onMap({ netLine: key }))}
          {choice("Budget year", year, yearOptions, (key) => onMap({ year: key }))}
          {choice("Population", populationLine ?? NONE, lineOptions, (key) => onMap({ populationLine: key }))}
          {choice("Budget gap", gapLine ?? NONE, lineOptions, (key) => onMap({ gapLine: key }))}
          {gapLine !== undefined && gapLine !== NONE && (
            <>
              {choice("In that line a shortfall is", shortfall, SHORTFALLS.map((key) => ({ key, text: `A figure ${key}` })), (key) => onMap({ shortfall: SHORTFALLS.find((each) => each === key)! }))}
              {choice("The savings requirement is", requirement, [...years.map(({ label }) => ({ key: label, text: `The gap of ${label}` })), { key: ALL_YEARS, text: "The gaps of all years added up" }], (key) => onMap({ requirement: key }))}
            </>
          )}
          <ul>
            {figure("Net revenue budget", netLine, year)}
            {figure("Population", populationLine, year)}
            {shortfall === undefined || requirement === undefined ? (
              <li>Savings requirement: needs your assumption.</li>
            ) : (
              years.filter(({ label }) => requirement === ALL_YEARS || requirement === label).map(({ label }) => figure(`Gap ${label}`, gapLine, label))
            )}
          </ul>
        </>
      )}
    </div>
  );
}
