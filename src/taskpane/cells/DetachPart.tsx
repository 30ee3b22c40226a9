import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { detach, previewDetach, type DetachPreview } from "../../excel/actions/detach";
import { formulaCount } from "../../excel/formulas/writeFormulas";
import type { FormulaScope } from "../../excel/formulas/FormulaScope";
import { usePane } from "../PaneContext";
import { CellList } from "./CellList";
import { ScopeChoice, scopeWords } from "./ScopeChoice";

/** Lists the formulas that would be replaced, then replaces them. */
export function DetachPart() {
  const { busy, run } = usePane();
  const [scope, setScope] = useState<FormulaScope>("workbook");
  const [preview, setPreview] = useState<DetachPreview>();

  const look = async () => {
    const found = await run({
      title: "Looking for formulas",
      work: (progress) => previewDetach(scope, progress),
      tell: ({ cells, left }) => ({ message: `${formulaCount(cells.length)} can be detached in ${scopeWords(scope)}${left.length > 0 ? `; ${left.length} cannot` : ""}.` }),
    });
    setPreview(found);
  };
  const replace = async () => {
    const done = await run({
      title: "Detaching",
      work: (progress) => detach(scope, progress),
      tell: ({ count, left, sheet }) => ({
        message: `${formulaCount(count)} detached; every value is as before.${left.length > 0 ? ` ${formulaCount(left.length)} cannot be.` : ""} The originals stand on ${sheet}.`,
        places: count > 0 ? [{ label: sheet, sheet }] : [],
      }),
    });
    if (done) setPreview(done.left.length > 0 ? { scope, cells: [], left: done.left } : undefined);
  };

  return (
    <>
      <p>
        Replaces our functions by plain Excel formulas with the same results, inside your own formulas too. The workbook then calculates without the add-in, in LibreOffice as well. The
        originals are kept on the sheet Detached.
      </p>
      <ScopeChoice label="Where" scope={scope} onChange={(chosen) => (setScope(chosen), setPreview(undefined))} />
      <div className="buttons">
        <DefaultButton text="List what would change" disabled={busy} allowDisabledFocus onClick={() => void look()} />
        {preview && preview.cells.length > 0 && <PrimaryButton text={`Detach ${formulaCount(preview.cells.length)}`} disabled={busy} allowDisabledFocus onClick={() => void replace()} />}
      </div>
      {preview && preview.cells.length > 0 && (
        <>
          <h4>{formulaCount(preview.cells.length)} to replace</h4>
          <CellList label="Formulas to replace" cells={preview.cells}>
            {({ formula, native }) => (
              <>
                <code className="formula">{formula}</code>
                <span className="note">becomes</span>
                <code className="formula">{native}</code>
              </>
            )}
          </CellList>
        </>
      )}
      {preview && preview.left.length > 0 && (
        <>
          <h4>{formulaCount(preview.left.length)} that cannot be</h4>
          <CellList label="Formulas left as they are" cells={preview.left}>
            {({ formula, reason }) => (
              <>
                <code className="formula">{formula}</code>
                <span className="note">{reason}</span>
              </>
            )}
          </CellList>
        </>
      )}
      {preview && preview.cells.length + preview.left.length === 0 && <p>No formula with a function of Common Purse in {scopeWords(scope)}.</p>}
    </>
  );
}
