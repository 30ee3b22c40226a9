import { usePane } from "../PaneContext";
import { pathSteps, type StepTarget } from "./pathSteps";

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
            <strong>{steps[next]!.title}:</strong> {steps[next]!.state}
          </>
        )}
      </p>
      {waiting.map(({ title, state }) => (
        <p className="note" key={title}>
          <strong>{title}:</strong> {state}
        </p>
      ))}
    </nav>
  );
}
