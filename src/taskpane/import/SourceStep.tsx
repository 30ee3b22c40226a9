import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { useId, useState } from "react";
import { usePane } from "../PaneContext";
import type { ImportWizard } from "./useImportWizard";

const WAYS = [
  { key: "selection", text: "The cells that are selected now" },
  { key: "sheet", text: "A whole sheet of this workbook" },
  { key: "file", text: "A file: CSV or Excel workbook (.xlsx)" },
] as const;

/** Where the table comes from. Opening it only reads. */
export function SourceStep({ wizard: { source, setSource, open } }: { readonly wizard: ImportWizard }) {
  const { overview, busy } = usePane();
  const workbook = overview?.workbook;
  const fileId = useId();
  const [file, setFile] = useState<File>();
  const sheets = workbook?.sheetNames ?? [];
  const choose = (from: string) => {
    if (from === "selection") setSource({ from });
    else if (from === "sheet") setSource({ from, sheet: workbook?.activeSheet ?? sheets[0] ?? "" });
    else setSource({ from: "file", file: file ?? new File([], "") });
  };
  const ready = source.from !== "file" || source.file.size > 0;
  return (
    <>
      <p>Bring a table of your own: an MTFP or MTFS table, a savings tracker, an establishment list, a posts comparison, council budgets, models or criteria. It may be messy. Nothing is written before the last step, and your file is not sent anywhere.</p>
      <ChoiceGroup label="Take the table from" selectedKey={source.from} options={[...WAYS]} onChange={(_, option) => option && choose(option.key)} />
      {source.from === "sheet" && (
        <Dropdown label="Sheet" selectedKey={source.sheet} options={sheets.map((sheet) => ({ key: sheet, text: sheet }))} onChange={(_, option) => option && setSource({ from: "sheet", sheet: String(option.key) })} />
      )}
      {source.from === "file" && (
        <div>
          <label htmlFor={fileId} className="field-label">
            File
          </label>
          {!file && source.file.size > 0 && <p className="note">Chosen: {source.file.name}. Choose again for another.</p>}
          <input
            id={fileId}
            type="file"
            {...(!file && source.file.size > 0 && { className: "chosen-before" })}
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              setFile(chosen);
              setSource({ from: "file", file: chosen ?? new File([], "") });
            }}
          />
        </div>
      )}
      <div className="buttons">
        <PrimaryButton text="Read the table" disabled={busy || !ready || !workbook} allowDisabledFocus onClick={() => void open()} />
      </div>
    </>
  );
}
