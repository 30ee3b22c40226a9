import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { isActionFault } from "../../excel/ActionFault";
import { compareModels, prepareComparison } from "../../excel/actions/compareModels";
import { background } from "../../excel/background";
import { OWN_ENTRIES } from "../../tables/comparison/Choices";
import { CellLink } from "../CellLink";
import { ComparisonForm } from "../compare/ComparisonForm";
import { ComparisonResults } from "../compare/ComparisonResults";
import { applyEntries, countFaults, isEmpty, NO_ENTRIES, type Entries } from "../compare/Entries";
import { SwingWeights } from "../compare/SwingWeights";
import { TablesCompared } from "../compare/TablesCompared";
import { useComparison } from "../compare/useComparison";
import { CaseLoader } from "../load/CaseLoader";
import { usePane } from "../PaneContext";

/** Chooses what is compared, writes the comparison's sheets, and shows what came of it. */
export function CompareTab() {
  const { overview, busy, run, openTab } = usePane();
  const prepared = useComparison("compare");
  const [entries, setEntries] = useState<Entries>(NO_ENTRIES);

  if (!prepared) return <h2>Compare operating models</h2>;
  if (isActionFault(prepared)) {
    return (
      <>
        <h2>Compare operating models</h2>
        <p>{prepared.fault}</p>
        {prepared.sheet !== undefined && (
          <p>
            Look at <CellLink sheet={prepared.sheet}>{prepared.sheet}</CellLink>.
          </p>
        )}
        <TablesCompared />
        <CaseLoader />
        <div className="buttons">
          <DefaultButton text="Choose other tables" onClick={() => openTab("load")} />
        </div>
      </>
    );
  }

  const before = overview?.comparison?.models.map(({ model }) => model) ?? [];
  const compared = before.length > 0 ? before : prepared.choices.models.map(({ model }) => model);
  const { faults } = applyEntries(prepared.choices, compared, entries);
  const faulty = countFaults(faults);
  const { assumptions } = prepared.earlier;
  const { shownScenario } = prepared.choices;

  const write = async () => {
    const written = await run({
      title: "Reading the tables",
      work: async (progress) => {
        // Read once more: what was changed in the sheet since the tab was opened counts.
        const now = await prepareComparison(background);
        if (isActionFault(now)) return now;
        return compareModels(now, applyEntries(now.choices, compared, entries).choices, background, progress);
      },
      tell: ({ sheets, masterCheck }) => ({
        message: `Comparison written. Master check: ${masterCheck}.`,
        places: Object.values(sheets).map((sheet) => ({ label: sheet, sheet })),
      }),
    });
    if (written) setEntries(NO_ENTRIES);
  };

  return (
    <>
      <h2>Compare operating models</h2>
      {overview && <ComparisonResults {...overview} />}
      <TablesCompared />
      {prepared.replaces && (
        <p className="notice">
          The comparison that stands is of {prepared.replaces.join(", ")}. Writing this one takes its place, its assumptions and scenarios included; Undo brings them back.
        </p>
      )}
      <p>
        {assumptions
          ? "Change a choice here or on the Assumptions sheet: in the sheet everything follows at once, from here when you write again."
          : "Every choice becomes a cell of the Assumptions sheet, where it can be changed later. The choices below are the ones to begin with."}
      </p>
      {shownScenario !== OWN_ENTRIES && (
        <p className="notice">
          The sheets show the scenario “{shownScenario}”. The choices below are the Assumptions sheet's own entries: they count once the own entries are shown again, on Scenarios.
        </p>
      )}
      <ComparisonForm prepared={prepared} compared={compared} entries={entries} faults={faults} onEnter={(more) => setEntries((all) => ({ ...all, ...more }))} />
      {prepared.earlier.swings && <SwingWeights />}
      {assumptions && (
        <p className="note">
          What each model reaches, line by line, with its reason, and the grant shares: on <CellLink sheet={assumptions.sheet}>{assumptions.sheet}</CellLink>.
        </p>
      )}
      {faulty > 0 && <p className="bad">{faulty === 1 ? "One entry must be mended first." : `${faulty} entries must be mended first.`}</p>}
      <div className="buttons">
        <PrimaryButton data-testid="write-comparison" text={assumptions ? "Write the comparison again" : "Write the comparison"} disabled={busy || faulty > 0} allowDisabledFocus onClick={() => void write()} />
        {!isEmpty(entries) && <DefaultButton text="Drop the changes" disabled={busy} allowDisabledFocus onClick={() => setEntries(NO_ENTRIES)} />}
      </div>
    </>
  );
}
