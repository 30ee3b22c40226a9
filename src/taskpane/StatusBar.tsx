import { DefaultButton, IconButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { useState } from "react";
import type { RestorePoint } from "../excel/restorePoint";
import { CellLink } from "./CellLink";
import type { Status } from "./useAction";

interface Props {
  readonly status: Status;
  readonly undoable: RestorePoint | undefined;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

const spoken = (status: Status): string => (status.kind === "running" || status.kind === "done" ? status.message : "");

/** Where every action tells how far it is, what came of it or what went wrong, at the foot of the pane; a screen reader reads it out. */
export function StatusBar({ status, undoable, onCancel, onUndo, onClose }: Props) {
  const { kind } = status;
  const busy = kind === "running";
  return (
    <footer className={`status ${kind}`} aria-label="What the last action did">
      <div className="status-line">
        <div className="status-text">
          <p role="status" aria-live="polite" aria-atomic="true">
            {spoken(status)}
          </p>
          <p role="alert" aria-atomic="true">
            {kind === "fault" && (
              <>
                <strong>Not done. </strong>
                {status.fault}
              </>
            )}
          </p>
        </div>
        {busy && <DefaultButton text="Cancel" onClick={onCancel} />}
        {(kind === "done" || kind === "fault") && <IconButton iconProps={{ iconName: "Cancel" }} ariaLabel="Close this message" onClick={onClose} />}
      </div>
      {busy && <ProgressIndicator ariaValueText={status.message} {...(status.of > 0 && { percentComplete: status.done / status.of })} />}
      {kind === "fault" && status.sheet !== undefined && (
        <p>
          Look at{" "}
          <CellLink sheet={status.sheet} {...(status.address && { address: status.address })}>
            {status.sheet}
            {status.address && `, ${status.address}`}
          </CellLink>
        </p>
      )}
      {kind === "done" && status.places && status.places.length > 0 && (
        <ul className="places" aria-label="Sheets written">
          {status.places.map(({ label, ...place }) => (
            <li key={`${place.sheet} ${place.address ?? ""}`}>
              <CellLink {...place}>{label}</CellLink>
            </li>
          ))}
        </ul>
      )}
      {undoable && !busy && <Undo key={undoable.action} point={undoable} onUndo={onUndo} />}
    </footer>
  );
}

const sheets = (names: readonly string[]) => `${names.length === 1 ? "the sheet" : `${names.length} sheets:`} ${names.join(", ")}`;

/** Asks once more: what was typed on a sheet since goes with it. */
function Undo({ point: { action, added, replaced }, onUndo }: { readonly point: RestorePoint; readonly onUndo: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <DefaultButton className="undo" text="Undo the last write" title={action} onClick={() => setAsking(true)} />;
  const before = [...new Set(replaced.map(({ sheet }) => sheet))];
  return (
    <div className="undo" role="group" aria-label="Undo the last write">
      <p>
        {action}. Undo {added.length > 0 && `takes out ${sheets(added)}`}
        {added.length > 0 && before.length > 0 && ", and "}
        {before.length > 0 && `puts back what stood on ${before.join(", ")}`}. What was typed there since is lost.
      </p>
      <div className="buttons">
        <PrimaryButton text="Undo it" autoFocus onClick={onUndo} />
        <DefaultButton text="Keep it" onClick={() => setAsking(false)} />
      </div>
    </div>
  );
}
