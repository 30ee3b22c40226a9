import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { TableStanding } from "../../excel/tableStanding";
import { CellLink } from "../CellLink";
import type { Placed, Placement } from "./placement";

interface Props {
  readonly title: string;
  readonly standing: TableStanding;
  readonly placement: Placement | undefined;
  readonly placed: Placed;
  readonly onChange: (placement: Placement) => void;
}

/** Asks where a table is to go when its sheet is there already. A sheet of the user's is never offered for writing. */
export function SheetChoice({ title, standing: { own, taken }, placement, placed: { name, nameFault }, onChange }: Props) {
  const way = placement?.way ?? (own ? "refresh" : "new");
  return (
    <div className="sheet-choice" role="group" aria-label={`Sheet for ${title}`}>
      {own && (
        <>
          <p>
            This table is loaded already, on <CellLink sheet={own.sheet}>{own.sheet}</CellLink>.
          </p>
          <ChoiceGroup
            label="Load it again"
            selectedKey={way}
            options={[
              { key: "refresh", text: `Refresh ${own.sheet}: the table’s figures are written over those that stand there` },
              { key: "new", text: "Write a new sheet beside it" },
            ]}
            onChange={(_, option) => option && onChange({ way: option.key as Placement["way"], ...(placement?.name !== undefined && { name: placement.name }) })}
          />
        </>
      )}
      {!own && taken !== undefined && (
        <p>
          A sheet named “<CellLink sheet={taken}>{taken}</CellLink>” is there, and Common Purse did not write this table on it. It stays as it is; the table goes to a new sheet.
        </p>
      )}
      {way === "new" && (
        <TextField
          label="Name of the new sheet"
          value={name}
          onChange={(_, value = "") => onChange({ way: "new", name: value })}
          {...(nameFault !== undefined && { errorMessage: nameFault })}
        />
      )}
    </div>
  );
}
