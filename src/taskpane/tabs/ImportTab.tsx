import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useEffect, useRef } from "react";
import { BudgetsCard } from "../budgets/BudgetsCard";
import { ColumnsStep } from "../import/ColumnsStep";
import { FoundStep } from "../import/FoundStep";
import { IssuesStep } from "../import/IssuesStep";
import { SourceStep } from "../import/SourceStep";
import { TieBackButton } from "../import/TieBackButton";
import { STEPS, useImportWizard } from "../import/useImportWizard";
import { VersionsPart } from "../import/VersionsPart";
import { WriteStep } from "../import/WriteStep";
import { usePane } from "../PaneContext";
import { PostsCard } from "../posts/PostsCard";

const PANELS = [SourceStep, FoundStep, ColumnsStep, IssuesStep, WriteStep] as const;

/** Brings a table of the user's own into clean sheets, step by step, with a way back at every step. */
export function ImportTab() {
  const wizard = useImportWizard();
  const { busy } = usePane();
  const { step, go } = wizard;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // A new step is read out, and the keyboard goes on from its heading.
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [step]);
  const Panel = PANELS[step]!;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Import: {STEPS[step]} <span className="note">step {step + 1} of {STEPS.length}</span>
      </h2>
      <Panel wizard={wizard} />
      {step === 0 && <PostsCard />}
      {step === 0 && <BudgetsCard />}
      {step === 0 && <TieBackButton />}
      {step === 0 && <VersionsPart />}
      {step > 0 && (
        <div className="buttons">
          <DefaultButton text="Back" disabled={busy} onClick={() => go(step - 1)} />
          {step < STEPS.length - 1 && <PrimaryButton text={`Next: ${STEPS[step + 1]!}`} disabled={busy} onClick={() => go(step + 1)} />}
        </div>
      )}
    </>
  );
}
