import { entryOf } from "../../domain/entryOf";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import type { VersionColumn } from "../../tables/versions/VersionTable";
import { counted } from "../counted";
import { Group } from "../Group";
import { usePane } from "../PaneContext";
import type { Versions } from "./useVersions";

const UNITS = ["£", "£000", "£m"] as const;
const NOT_COMPARED = "";
const optionsOf = (columns: readonly VersionColumn[]) => columns.map(({ heading }) => ({ key: heading, text: heading }));

/** Which rows and columns of the two versions belong together; suggestions stand already. */
export function VersionsPairing({ versions: { read, choices, change, source, unit, open, found, fault, write, close } }: { readonly versions: Versions }) {
  const { busy } = usePane();
  if (!read || !choices) return null;
  const { first, second } = read;
  const figures = second.columns.filter(({ isFigure }) => isFigure);
  const compared = Object.keys(choices.columns).length;
  const withoutUnit = source.from !== "own" && (unit !== undefined || figures.some((column) => column.unit === undefined));
  const pair = (heading: string, to: string) => {
    const { [heading]: _, ...others } = choices.columns;
    change({ columns: to === NOT_COMPARED ? others : { ...others, [heading]: to } });
  };
  return (
    <>
      <p>
        {counted(first.rows, "row", "rows")} on {first.name}, {counted(second.rows, "row", "rows")} in {second.name}.
        {read.unread > 0 && ` ${counted(read.unread, "cell", "cells")} of the second cannot be read for certain and count as blank; import it to settle them.`}
      </p>
      {read.sheets.length > 0 && (
        <Dropdown label="Sheet in the file" selectedKey={read.sheet} disabled={busy} options={read.sheets.map((sheet) => ({ key: sheet, text: sheet }))} onChange={(_, option) => option && void open(unit, String(option.key))} />
      )}
      {withoutUnit && (
        <Dropdown label="Unit of the second’s columns that print none" placeholder="Not stated" selectedKey={unit ?? null} disabled={busy} options={UNITS.map((each) => ({ key: each, text: each }))} onChange={(_, option) => option && void open(option.key as (typeof UNITS)[number], read.sheet || undefined)} />
      )}
      <Dropdown label="Rows of the first are known by" selectedKey={choices.firstKey} options={optionsOf(first.columns)} onChange={(_, option) => option && change({ firstKey: String(option.key) })} />
      <Dropdown label="Rows of the second are known by" selectedKey={choices.secondKey} options={optionsOf(second.columns)} onChange={(_, option) => option && change({ secondKey: String(option.key) })} />
      <ChoiceGroup
        label="Rows of one name"
        selectedKey={choices.addUp ? "sum" : "row"}
        options={[{ key: "row", text: "Compare one by one: a second version" }, { key: "sum", text: "Add up first: a ledger" }]}
        onChange={(_, option) => option && change({ addUp: option.key === "sum" })}
      />
      <Group title="Columns" summary={`${compared} compared`} open={compared === 0}>
        {first.columns.filter(({ isFigure }) => isFigure).map(({ heading }) => (
          <Dropdown key={heading} label={heading} selectedKey={entryOf(choices.columns, heading) ?? NOT_COMPARED} options={[{ key: NOT_COMPARED, text: "Not compared" }, ...optionsOf(figures)]} onChange={(_, option) => option && pair(heading, String(option.key))} />
        ))}
      </Group>
      {fault !== undefined && <p className="bad">{fault}</p>}
      {compared === 0 && <p className="notice">No column of figures is compared yet. Choose what each belongs to under Columns.</p>}
      {found && (
        <p aria-live="polite">
          {counted(found.rows.Changed, "row", "rows")} changed, {found.rows.Added.toLocaleString("en-GB")} added, {found.rows.Removed.toLocaleString("en-GB")} removed, {found.rows.Moved.toLocaleString("en-GB")} only moved,{" "}
          {found.rows.Unchanged.toLocaleString("en-GB")} the same. {found.differ === 0 ? "No figure differs by more than rounding." : `${counted(found.differ, "figure differs", "figures differ")} by more than rounding.`}
        </p>
      )}
      <div className="buttons">
        <PrimaryButton text="Write the versions report" disabled={busy || !found || compared === 0} allowDisabledFocus onClick={() => void write()} />
        <DefaultButton text="Choose others" disabled={busy} onClick={close} />
      </div>
    </>
  );
}
