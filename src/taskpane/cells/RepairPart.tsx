import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { previewRepair, repair, type Repairable, type Repaired } from "../../excel/actions/repair";
import { formulaCount } from "../../excel/formulas/writeFormulas";
import { usePane } from "../PaneContext";
import { CellList } from "./CellList";

/** Finds our formulas that do not calculate, and enters them again. */
export function RepairPart() {
  const { busy, run } = usePane();
  const [found, setFound] = useState<readonly Repairable[]>();
  const [left, setLeft] = useState<Repaired["left"]>([]);

  const look = async () => {
    setLeft([]);
    setFound(
      await run({
        title: "Looking for formulas that do not calculate",
        work: (progress) => previewRepair("workbook", progress),
        tell: (cells) => ({ message: cells.length === 0 ? "Nothing to repair: every formula with a function of Common Purse calculates." : `${formulaCount(cells.length)} to enter again.` }),
      }),
    );
  };
  const enter = async () => {
    const done = await run({
      title: "Entering formulas again",
      work: (progress) => repair("workbook", progress),
      tell: ({ count, left: still }) => ({ message: `${formulaCount(count)} calculate again.${still.length > 0 ? ` ${formulaCount(still.length)} do not yet.` : ""}` }),
    });
    if (!done) return;
    setFound(undefined);
    setLeft(done.left);
  };

  return (
    <>
      <p>Finds formulas of ours in the workbook that show #NAME?, a name beginning with _xldudf_, or are stuck, and enters them again. Every other cell stays as it is.</p>
      <div className="buttons">
        <DefaultButton text="Look for cells to repair" disabled={busy} allowDisabledFocus onClick={() => void look()} />
        {found && found.length > 0 && <PrimaryButton text={`Enter ${formulaCount(found.length)} again`} disabled={busy} allowDisabledFocus onClick={() => void enter()} />}
      </div>
      {found && found.length > 0 && (
        <CellList label="Cells to repair" cells={found}>
          {({ becomes, why }) => (
            <>
              <span className="note">{why}</span>
              <code className="formula">{becomes}</code>
            </>
          )}
        </CellList>
      )}
      {left.length > 0 && (
        <>
          <h4>Not calculating yet</h4>
          <CellList label="Cells that do not calculate yet" cells={left}>
            {({ reason }) => <span className="note">{reason}</span>}
          </CellList>
        </>
      )}
    </>
  );
}
