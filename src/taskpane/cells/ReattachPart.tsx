import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { reattach, type NotReattached } from "../../excel/actions/reattach";
import { formulaCount } from "../../excel/formulas/writeFormulas";
import { usePane } from "../PaneContext";
import { CellList } from "./CellList";

/** Puts detached originals back. */
export function ReattachPart() {
  const { overview, busy, run } = usePane();
  const [left, setLeft] = useState<readonly NotReattached[]>([]);
  const isDetached = overview?.workbook.own.some(({ kind }) => kind === "detached") ?? false;

  const putBack = async () => {
    const done = await run({
      title: "Reading the Detached sheet",
      work: reattach,
      tell: ({ count, left: changed, sheet }) => ({
        message: `${formulaCount(count)} put back.${changed.length > 0 ? ` ${formulaCount(changed.length)} changed since and left.` : ""}`,
        places: [{ label: sheet, sheet }],
      }),
    });
    setLeft(done?.left ?? []);
  };

  return (
    <>
      <p>{isDetached ? "Puts the original formulas back, exactly as they stood. A cell that was changed since it was detached is left, and named." : "Nothing is detached in this workbook."}</p>
      <div className="buttons">
        <DefaultButton text="Put the originals back" disabled={busy || !isDetached} allowDisabledFocus onClick={() => void putBack()} />
      </div>
      {left.length > 0 && (
        <>
          <h4>Changed since, and left</h4>
          <CellList label="Cells that were changed since" cells={left}>
            {({ original, reason }) => (
              <>
                <span className="note">{reason} Its original:</span>
                <code className="formula">{original}</code>
              </>
            )}
          </CellList>
        </>
      )}
    </>
  );
}
