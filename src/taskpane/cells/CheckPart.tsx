import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { checkUnits, type UnitsChecked } from "../../excel/actions/checkUnits";
import type { FormulaScope } from "../../excel/formulas/FormulaScope";
import { usePane } from "../PaneContext";
import { CellList } from "./CellList";
import { ScopeChoice, scopeWords } from "./ScopeChoice";

const warningCount = (count: number): string => (count === 0 ? "none is" : count === 1 ? "1 is" : `${count} are`);

const uncheckedText = (count: number): string => (count === 0 ? "" : ` ${count === 1 ? "1 cell draws" : `${count} cells draw`} on a rule last checked a year ago or more.`);

/** Warns of results in what is nearly always a wrong unit, and of rules that nobody has checked for a year. */
export function CheckPart() {
  const { busy, run } = usePane();
  const [scope, setScope] = useState<FormulaScope>("workbook");
  const [checked, setChecked] = useState<UnitsChecked>();

  const check = async () =>
    setChecked(
      await run({
        title: "Checking results",
        work: (progress) => checkUnits(scope, progress),
        tell: ({ results, warnings, unchecked }) => ({ message: `${results} formulas looked at in ${scopeWords(scope)}; ${warningCount(warnings.length)} hard to believe.${uncheckedText(unchecked.length)}` }),
      }),
    );

  return (
    <>
      <p>Looks at what our functions give and warns of figures that no council comes near to: per head below £1 or above £20,000, a post below £5,000 or above £300,000. Says when a rule or a rate in force was last checked, from 12 months on.</p>
      <ScopeChoice label="Where" scope={scope} onChange={(chosen) => (setScope(chosen), setChecked(undefined))} />
      <div className="buttons">
        <DefaultButton text="Check results" disabled={busy} allowDisabledFocus onClick={() => void check()} />
      </div>
      {checked && checked.warnings.length > 0 && (
        <CellList label="Results that are hard to believe" cells={checked.warnings}>
          {({ warning, formula }) => (
            <>
              <span className="notice">{warning}</span>
              <code className="formula">{formula}</code>
            </>
          )}
        </CellList>
      )}
      {checked && checked.unchecked.length > 0 && (
        <CellList label="Rules last checked a year ago or more" cells={checked.unchecked}>
          {({ warning }) => <span className="notice">{warning}</span>}
        </CellList>
      )}
    </>
  );
}
