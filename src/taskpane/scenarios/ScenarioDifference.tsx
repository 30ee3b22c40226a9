import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { useState } from "react";
import { compareScenarios } from "../../excel/actions/scenarios";
import { usePane } from "../PaneContext";

/** Asks for two scenarios and shows the bridge from one to the other, driver by driver. */
export function ScenarioDifference({ names }: { readonly names: readonly string[] }) {
  const { busy, run } = usePane();
  const [picked, setPicked] = useState<{ readonly from?: string; readonly to?: string }>({});
  const from = picked.from ?? names[0]!;
  const to = picked.to ?? names.at(-1)!;
  const options = names.map((name) => ({ key: name, text: name }));
  const compare = () =>
    void run({
      title: "Comparing the two scenarios",
      work: () => compareScenarios(from, to),
      tell: ({ sheet }) => ({ message: `The bridge from “${from}” to “${to}” is shown.`, places: [{ label: sheet, sheet }] }),
    });
  return (
    <>
      <Dropdown label="From" selectedKey={from} options={options} onChange={(_, option) => option && setPicked({ ...picked, from: String(option.key) })} />
      <Dropdown label="To" selectedKey={to} options={options} onChange={(_, option) => option && setPicked({ ...picked, to: String(option.key) })} />
      <div className="buttons">
        <DefaultButton text="Show the difference" disabled={busy || from === to} allowDisabledFocus onClick={compare} />
      </div>
      {from === to && <p className="note">Pick two different scenarios.</p>}
    </>
  );
}
