import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { useId } from "react";
import { usePane } from "../PaneContext";
import { useVersions, type SecondSource } from "./useVersions";
import { VersionsPairing } from "./VersionsPairing";

const WAYS = [
  { key: "own", text: "Another table of this workbook" },
  { key: "selection", text: "The selected cells" },
  { key: "file", text: "A file (CSV or .xlsx)" },
] as const;

/** A second version, or a ledger, against a table that was loaded or imported. */
export function VersionsPart() {
  const { busy } = usePane();
  const versions = useVersions();
  const fileId = useId();
  const { sheets, own, setFirst, source, setSource, read, open } = versions;
  const others = sheets.filter(({ marker }) => marker !== own?.marker);
  const choose = (from: SecondSource["from"]) => setSource(from === "own" ? { from, marker: others[0]?.marker ?? "" } : from === "selection" ? { from } : { from, file: undefined });
  const ready = own !== undefined && (source.from === "selection" || (source.from === "file" ? source.file !== undefined : others.some(({ marker }) => marker === source.marker)));
  return (
    <section className="card" aria-labelledby="versions">
      <h3 id="versions">Compare with a second version or a ledger</h3>
      <p>What was added, removed, changed or moved since, or what a ledger adds up to by line: with sums that must agree and room for your explanation beside each difference.</p>
      {!own ? (
        <p className="note">Load or import a table first.</p>
      ) : read ? (
        <VersionsPairing versions={versions} />
      ) : (
        <>
          <Dropdown label="First version" selectedKey={own.marker} options={sheets.map(({ marker, sheet }) => ({ key: marker, text: sheet }))} onChange={(_, option) => option && setFirst(String(option.key))} />
          <ChoiceGroup
            label="Second version or ledger"
            selectedKey={source.from}
            options={WAYS.map((way) => ({ ...way, disabled: way.key === "own" && others.length === 0 }))}
            onChange={(_, option) => option && choose(option.key as SecondSource["from"])}
          />
          {source.from === "own" && (
            <Dropdown label="Second table" selectedKey={source.marker} options={others.map(({ marker, sheet }) => ({ key: marker, text: sheet }))} onChange={(_, option) => option && setSource({ from: "own", marker: String(option.key) })} />
          )}
          {source.from === "file" && (
            <div>
              <label htmlFor={fileId} className="field-label">
                Second version’s file
              </label>
              <input id={fileId} type="file" accept=".csv,.tsv,.txt,.xlsx" onChange={({ target }) => setSource({ from: "file", file: target.files?.[0] })} />
            </div>
          )}
          <div className="buttons">
            <DefaultButton text="Read both versions" disabled={busy || !ready} allowDisabledFocus onClick={() => void open()} />
          </div>
        </>
      )}
    </section>
  );
}
