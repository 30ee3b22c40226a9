import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { WEEK } from "../../tables/import/establishment/fullTimeWeek";
import { usePane } from "../PaneContext";
import type { ImportWizard } from "./useImportWizard";

/** States the full-time week of a list that gives hours and no FTE. */
export function FullTimeWeek({ wizard: { week, setWeek, weekFault, weekField, applyWeek } }: { readonly wizard: ImportWizard }) {
  const { busy } = usePane();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void applyWeek();
      }}
    >
      <TextField
        componentRef={weekField}
        label="Hours of a full-time week (may stay empty)"
        inputMode="decimal"
        autoComplete="off"
        value={week}
        onChange={(_, text = "") => setWeek(text)}
        description={`The list gives hours and no FTE. Enter ${WEEK.least} to ${WEEK.most}: a post's FTE is then its hours divided by this, to be confirmed under Issues. Left empty, FTE stays empty and what the list itself implies is offered there.`}
        {...(weekFault !== undefined && { errorMessage: weekFault })}
      />
      <div className="buttons">
        <DefaultButton type="submit" text="Use this week" disabled={busy || weekFault !== undefined} allowDisabledFocus />
      </div>
    </form>
  );
}
