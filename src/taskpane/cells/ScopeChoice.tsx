import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import type { FormulaScope } from "../../excel/formulas/FormulaScope";

const SCOPES: readonly { readonly key: FormulaScope; readonly text: string }[] = [
  { key: "workbook", text: "The whole workbook" },
  { key: "sheet", text: "This sheet" },
  { key: "selection", text: "The selected cells" },
];

/** "in the whole workbook", within a sentence. */
export const scopeWords = (scope: FormulaScope): string => ({ workbook: "the whole workbook", sheet: "the sheet shown", selection: "the selected cells" })[scope];

interface Props {
  readonly label: string;
  readonly scope: FormulaScope;
  readonly onChange: (scope: FormulaScope) => void;
}

/** Which cells an action looks at. */
export const ScopeChoice = ({ label, scope, onChange }: Props) => (
  <Dropdown label={label} selectedKey={scope} options={[...SCOPES]} onChange={(_, option) => option && onChange(option.key as FormulaScope)} />
);
