import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { applyScenario, showScenario, type Scenario } from "../../excel/actions/scenarios";
import { background } from "../../excel/background";
import { Group } from "../Group";
import { usePane } from "../PaneContext";
import { KeepScenario } from "./KeepScenario";

interface Props {
  readonly scenario: Scenario;
  readonly names: readonly string[];
  readonly shown: boolean;
}

/** One scenario: who made it and why, and what can be done with it. */
export function ScenarioItem({ scenario: { name, facts }, names, shown }: Props) {
  const { busy, run } = usePane();
  const [copying, setCopying] = useState(false);
  const show = () =>
    void run({
      title: `Showing ${name}`,
      work: () => showScenario(name),
      tell: () => ({ message: `Every sheet shows the scenario “${name}”.` }),
    });
  const apply = () =>
    void run({
      title: `Taking over ${name}`,
      work: (progress) => applyScenario(name, background, progress),
      tell: ({ sheets }) => ({ message: `The assumptions of “${name}” are the Assumptions sheet's own entries now.`, places: [{ label: sheets.assumptions, sheet: sheets.assumptions }] }),
    });
  const summary = [facts.base === "yes" && "base", shown && "shown"].filter(Boolean).join(", ");
  return (
    <Group title={name} {...(summary !== "" && { summary })}>
      <dl className="facts">
        {facts.author !== "" && (
          <>
            <dt>Author</dt>
            <dd>{facts.author}</dd>
          </>
        )}
        {facts.date !== "" && (
          <>
            <dt>Date</dt>
            <dd>{facts.date}</dd>
          </>
        )}
        {facts.notes !== "" && (
          <>
            <dt>Notes</dt>
            <dd>{facts.notes}</dd>
          </>
        )}
      </dl>
      <div className="buttons">
        <DefaultButton text="Show in the sheets" ariaLabel={`Show ${name} in the sheets`} disabled={busy || shown} allowDisabledFocus onClick={show} />
        <DefaultButton text="Take over as own entries" ariaLabel={`Take ${name} over as own entries`} disabled={busy} allowDisabledFocus onClick={apply} />
        <DefaultButton text="Copy" ariaLabel={`Copy ${name}`} toggle checked={copying} aria-expanded={copying} onClick={() => setCopying(!copying)} />
      </div>
      {copying && <KeepScenario names={names} from={name} onKept={() => setCopying(false)} />}
    </Group>
  );
}
