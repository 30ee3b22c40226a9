import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useCallback, useEffect, useState } from "react";
import { explainCell } from "../../excel/actions/explainCell";
import type { Explanation } from "../../excel/explain/Explanation";
import { onExplainCommand } from "../../excel/ribbonCommands";
import { usePane } from "../PaneContext";
import { ExplanationView } from "./ExplanationView";

/** Tells what stands in the selected cell. */
export function ExplainPart() {
  const { busy, run } = usePane();
  const [explanation, setExplanation] = useState<Explanation>();

  const explain = useCallback(async () => {
    const told = await run({
      title: "Reading the cell and its inputs",
      work: explainCell,
      tell: ({ at }) => ({ message: `${at.sheet}, ${at.address} is explained above.` }),
    });
    if (told) setExplanation(told);
  }, [run]);
  useEffect(() => onExplainCommand(() => void explain()), [explain]);

  return (
    <>
      <p>Select a cell in the sheet. A function or a formula is told in words, with the figures that go in; a figure in a table by its row, heading and source.</p>
      <div className="buttons">
        <PrimaryButton text="Explain the selected cell" disabled={busy} allowDisabledFocus onClick={() => void explain()} />
      </div>
      {explanation && <ExplanationView explanation={explanation} />}
    </>
  );
}
