import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import type { Prepared } from "../../excel/actions/compareModels";
import { FROM_SWINGS, OWN_ENTRIES, PHASING_YEARS, RAMPS, SALARY_BASES, SAVING_SOURCES, SHARE_KEYS, type Ramp, type SalaryBasis, type SavingSource, type ShareKey } from "../../tables/comparison/Choices";
import { FieldRow } from "../FieldRow";
import { Group } from "../Group";
import { fieldsOf, type Entries, type EntryFaults } from "./Entries";

interface Props {
  readonly prepared: Prepared;
  /** Models compared so far. */
  readonly compared: readonly string[];
  readonly entries: Entries;
  readonly faults: EntryFaults;
  readonly onEnter: (entries: Partial<Entries>) => void;
}

const BASES: Readonly<Record<SalaryBasis, string>> = {
  highest: "Highest of the councils' salaries: the lowest, prudent saving",
  lowest: "Lowest of the councils' salaries: the highest saving",
};
const SOURCES: Readonly<Record<SavingSource, string>> = { published: "As published", recomputed: "Worked out again from the rounded costs in the table" };
const KEYS: Readonly<Record<ShareKey, string>> = {
  equal: "Equal parts", population: "Population", "net budget": "Net revenue budget", posts: "Posts today", cost: "Cost today",
};

const RAMP_TEXTS: Readonly<Record<Ramp, string>> = {
  "own entries": "As I enter it, year by year",
  "all at once": "All at once",
  "over 2 years": "In equal steps over 2 years",
  "over 3 years": "In equal steps over 3 years",
  "over 4 years": "In equal steps over 4 years",
  "over 5 years": "In equal steps over 5 years",
};
const SLIPS = Array.from({ length: 13 }, (_, quarters) => quarters);
const slipText = (quarters: number) => (quarters === 0 ? "Nothing" : quarters === 1 ? "1 quarter" : `${quarters} quarters`);

const counted = (count: number, all: number) => `${count} of ${all}`;
const given = (costs: number, models: number, years: number) =>
  costs + years === 0 ? "not given" : `${costs === models ? "costs" : `${counted(costs, models)} costs`}, ${years === PHASING_YEARS ? "phasing" : years === 0 ? "no phasing" : `${counted(years, PHASING_YEARS)} years`}`;
const Fault = ({ children }: { readonly children: string | undefined }) => (children === undefined ? null : <p className="bad" aria-live="polite">{children}</p>);

/** What is chosen before the sheets are written: a group each, closed until it is wanted. Every choice stands in a cell of the Assumptions sheet afterwards. */
export function ComparisonForm({ prepared: { study, choices }, compared, entries, faults, onEnter }: Props) {
  const fields = fieldsOf(choices, compared, entries);
  const models = choices.models.map(({ model }) => model);
  const shown = models.filter(fields.isCompared);
  const weights = study.criterionNames.map(fields.weight);
  const costs = shown.filter((model) => fields.oneOff(model) !== "").length;
  const years = Array.from({ length: PHASING_YEARS }, (_, year) => year);
  const phased = years.filter((year) => fields.phase(year) !== "").length;

  return (
    <div>
      <Group title="Councils taking part" summary={counted(study.councils.filter(fields.isIn).length, study.councils.length)} open={faults.councils !== undefined}>
        {study.councils.map((council) => (
          <Checkbox key={council} label={council} checked={fields.isIn(council)} onChange={(_, is = false) => onEnter({ councils: { ...entries.councils, [council]: is } })} />
        ))}
        <Fault>{faults.councils}</Fault>
      </Group>

      <Group title="Models" summary={counted(shown.length, models.length)} open={faults.models !== undefined || faults.shownModel !== undefined}>
        {models.map((model) => (
          <Checkbox key={model} label={model} checked={fields.isCompared(model)} onChange={(_, is = false) => onEnter({ models: { ...entries.models, [model]: is } })} />
        ))}
        <Fault>{faults.models}</Fault>
        <Dropdown
          label="Shown line by line, in the bridge and in the sharing"
          selectedKey={fields.shownModel}
          options={[...new Set([...shown, fields.shownModel])].map((model) => ({ key: model, text: model }))}
          onChange={(_, option) => option && onEnter({ shownModel: String(option.key) })}
          {...(faults.shownModel !== undefined && { errorMessage: faults.shownModel })}
        />
      </Group>

      {study.criterionNames.length > 0 && (
        <Group title="Weights of the criteria" summary={choices.weightsFrom === FROM_SWINGS ? "from swings" : new Set(weights).size === 1 ? "all equal" : "not equal"} open={Object.keys(faults.weights).length > 0}>
          <p className="note">Weights count against each other: 2 counts twice as much as 1. The 2013 paper gave none.</p>
          {choices.weightsFrom === FROM_SWINGS && <p className="notice">The weights from swings count now, not these: see “Weights from swings” below.</p>}
          {study.criterionNames.map((criterion) => (
            <FieldRow key={criterion} label={criterion} value={fields.weight(criterion)} fault={faults.weights[criterion]} onChange={(text) => onEnter({ weights: { ...entries.weights, [criterion]: text } })} />
          ))}
        </Group>
      )}

      <Group title="How savings are counted" summary={`${fields.salaryBasis} salaries`}>
        <ChoiceGroup
          label="Salary basis of the saving shown"
          selectedKey={fields.salaryBasis}
          options={SALARY_BASES.map((key) => ({ key, text: BASES[key] }))}
          onChange={(_, option) => option && onEnter({ salaryBasis: option.key as SalaryBasis })}
        />
        <ChoiceGroup
          label="Gross savings"
          selectedKey={fields.savingSource}
          options={SAVING_SOURCES.map((key) => ({ key, text: SOURCES[key] }))}
          onChange={(_, option) => option && onEnter({ savingSource: option.key as SavingSource })}
        />
        <Checkbox
          label="Take grant out: a post paid by specific grant saves the general fund nothing"
          checked={fields.grantAdjusted}
          onChange={(_, is = false) => onEnter({ grantAdjusted: is })}
        />
      </Group>

      <Group title="Sharing and budgets" summary={`by ${fields.shareKey}`}>
        <Dropdown
          label="Key by which the saving is shared"
          selectedKey={fields.shareKey}
          options={SHARE_KEYS.map((key) => ({ key, text: KEYS[key] }))}
          onChange={(_, option) => option && onEnter({ shareKey: option.key as ShareKey })}
        />
        <p className="note">The papers fix none; the Sharing sheet shows all keys side by side.</p>
        {study.scopes.length > 0 && (
          <Dropdown
            label="Budgets shown beside the saving"
            selectedKey={fields.scope}
            options={study.scopes.map((scope) => ({ key: scope, text: scope }))}
            onChange={(_, option) => option && onEnter({ scope: String(option.key) })}
          />
        )}
      </Group>

      <Group
        title="One-off cost and phasing"
        summary={given(costs, shown.length, fields.ramp === OWN_ENTRIES ? phased : PHASING_YEARS)}
        open={Object.keys(faults.oneOff).length + Object.keys(faults.phasing).length > 0}
      >
        <p className="note">Printed in no paper. While a field is empty, the results that need it say “needs your assumption”.</p>
        <h4>Cost, once</h4>
        {shown.map((model) => (
          <FieldRow key={model} label={model} unit="£000" value={fields.oneOff(model)} fault={faults.oneOff[model]} onChange={(text) => onEnter({ oneOff: { ...entries.oneOff, [model]: text } })} />
        ))}
        <Dropdown
          label="How the saving grows to its full amount"
          selectedKey={fields.ramp}
          options={RAMPS.map((key) => ({ key, text: RAMP_TEXTS[key] }))}
          onChange={(_, option) => option && onEnter({ ramp: option.key as Ramp })}
        />
        {fields.ramp === OWN_ENTRIES && (
          <>
            <h4>Part of the full saving that arises</h4>
            {years.map((year) => (
              <FieldRow key={year} label={`Year ${year + 1}`} unit="%" value={fields.phase(year)} fault={faults.phasing[year]} onChange={(text) => onEnter({ phasing: { ...entries.phasing, [year]: text } })} />
            ))}
          </>
        )}
        <Dropdown
          label="The start slips by"
          selectedKey={fields.slip}
          options={SLIPS.map((quarters) => ({ key: quarters, text: slipText(quarters) }))}
          onChange={(_, option) => option && onEnter({ slip: Number(option.key) })}
        />
      </Group>
    </div>
  );
}
