import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { isActionFault } from "../../excel/ActionFault";
import { showScenario } from "../../excel/actions/scenarios";
import { OWN_ENTRIES } from "../../tables/comparison/Choices";
import { CellLink } from "../CellLink";
import { useComparison } from "../compare/useComparison";
import { Group } from "../Group";
import { usePane } from "../PaneContext";
import { KeepScenario } from "../scenarios/KeepScenario";
import { ScenarioDifference } from "../scenarios/ScenarioDifference";
import { ScenarioItem } from "../scenarios/ScenarioItem";

/** Named sets of assumptions, each in a column of the Scenarios sheet and all live at once. */
export function ScenariosTab() {
  const { busy, run, openTab } = usePane();
  const prepared = useComparison("scenarios");

  if (!prepared) return <h2>Scenarios</h2>;
  if (isActionFault(prepared) || !prepared.earlier.scenarios || !prepared.earlier.assumptions) {
    return (
      <>
        <h2>Scenarios</h2>
        <p>{isActionFault(prepared) ? prepared.fault : "A scenario keeps the assumptions of a comparison under a name. Write a comparison first."}</p>
        <div className="buttons">
          <PrimaryButton text="Go to Compare" onClick={() => openTab("compare")} />
        </div>
      </>
    );
  }

  const { scenarios, earlier, choices } = prepared;
  const names = scenarios.map(({ name }) => name);
  const shown = choices.shownScenario;
  const showOwn = () =>
    void run({
      title: "Showing the own entries",
      work: () => showScenario(OWN_ENTRIES),
      tell: () => ({ message: "Every sheet shows the Assumptions sheet's own entries." }),
    });

  return (
    <>
      <h2>Scenarios</h2>
      <p>
        Each scenario is a column of <CellLink sheet={earlier.scenarios!.sheet}>{earlier.scenarios!.sheet}</CellLink>. All are worked out at once
        {earlier.scenarioResults && (
          <>
            , side by side on <CellLink sheet={earlier.scenarioResults.sheet}>{earlier.scenarioResults.sheet}</CellLink>
          </>
        )}
        . The other sheets show one of them.
      </p>
      <div className="card">
        <p>
          Shown now: <strong>{shown === OWN_ENTRIES ? "the Assumptions sheet's own entries" : shown}</strong>
        </p>
        {shown !== OWN_ENTRIES && (
          <div className="buttons">
            <DefaultButton text="Show the own entries again" disabled={busy} allowDisabledFocus onClick={showOwn} />
          </div>
        )}
      </div>
      <div>
        {scenarios.map((scenario) => (
          <ScenarioItem key={scenario.name} scenario={scenario} names={names} shown={scenario.name === shown} />
        ))}
        <Group title="Keep the assumptions in use">
          <KeepScenario names={names} />
        </Group>
        {names.length > 1 && (
          <Group title="Difference between two scenarios">
            <ScenarioDifference names={names} />
          </Group>
        )}
      </div>
    </>
  );
}
