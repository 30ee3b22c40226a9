import { CellLink } from "../CellLink";
import { usePane } from "../PaneContext";
import { pathSteps, type Step, type StepTarget } from "./pathSteps";

/** How far a step has come; a link where a cell shows what is missing. */
function StepState({ step: { state, lead = state, target, done } }: { readonly step: Step }) {
  if (done || !("sheet" in target) || target.address === undefined) return <>{state}</>;
  return (
    <>
      <CellLink sheet={target.sheet} address={target.address}>
        {lead}
      </CellLink>
      {state.slice(lead.length)}
    </>
  );
}

/** The way from the papers to a report: what is done, what is missing, and a way to each step. */
export function GuidedPath({ tabKeys }: { readonly tabKeys: readonly string[] }) {
  const { overview, openTab, show } = usePane();
  if (!overview) return null;
  const steps = pathSteps(overview, tabKeys);
  const next = steps.findIndex(({ done, mayWait }) => !done && !mayWait);
  const waiting = steps.filter(({ mayWait }) => mayWait);
  const go = (target: StepTarget) => {
    if ("tab" in target) openTab(target.tab);
    else void show(target);
  };
  return (
    <nav className="path" aria-label="Guided path">
      <ol>
        {steps.map(({ title, done, state, target }, i) => (
          <li key={title}>
            <button
              type="button"
              className={done ? "done" : undefined}
              aria-label={`${title}, ${done ? "done" : "not done"}. ${state}`}
              title={state}
              {...(i === next && { "aria-current": "step" as const })}
              onClick={() => go(target)}
            >
              <span className="mark" aria-hidden="true">
                {done ? "✓" : i + 1}
              </span>
              {title}
            </button>
          </li>
        ))}
      </ol>
      <p className="note">
        {next < 0 ? (
          waiting.length === 0 ? "Every step is done." : "Every other step is done."
        ) : (
          <>
            <strong>{steps[next]!.title}:</strong> <StepState step={steps[next]!} />
          </>
        )}
      </p>
      {waiting.map((step) => (
        <p className="note" key={step.title}>
          <strong>{step.title}:</strong> <StepState step={step} />
        </p>
      ))}
    </nav>
  );
}
