import { DefaultButton, IconButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { useEffect, useState } from "react";
import type { RestorePoint } from "../excel/restorePoint";
import { CellLink } from "./CellLink";
import type { Place } from "./PaneContext";
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
  const [asking, setAsking] = useState(false);
  useEffect(() => setAsking(false), [undoable]);
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
        {undoable && !busy && !asking && <DefaultButton text="Undo" title={undoable.action} ariaLabel="Undo the last write" onClick={() => setAsking(true)} />}
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
      {kind === "done" && status.places && status.places.length > 0 && <Places places={status.places} />}
      {undoable && !busy && asking && <Undo point={undoable} onUndo={onUndo} onKeep={() => setAsking(false)} />}
    </footer>
  );
}

/** More links than this are folded away. */
const FEW = 6;

function Places({ places }: { readonly places: readonly Place[] }) {
  const list = (
    <ul className="places" aria-label="Sheets written">
      {places.map(({ label, ...place }) => (
        <li key={`${place.sheet} ${place.address ?? ""}`}>
          <CellLink {...place}>{label}</CellLink>
        </li>
      ))}
    </ul>
  );
  if (places.length <= FEW) return list;
  return (
    <details>
      <summary>Go to one of {places.length} sheets</summary>
      {list}
    </details>
  );
}

const sheets = (names: readonly string[]) => `${names.length === 1 ? "the sheet" : `${names.length} sheets:`} ${names.join(", ")}`;

interface UndoProps {
  readonly point: RestorePoint;
  readonly onUndo: () => void;
  readonly onKeep: () => void;
}

/** Asks once more: what was typed on a sheet since goes with it. */
function Undo({ point: { action, added, replaced }, onUndo, onKeep }: UndoProps) {
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
        <DefaultButton text="Keep it" onClick={onKeep} />
      </div>
    </div>
  );
}
