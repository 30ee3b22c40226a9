import { useEffect, useRef } from "react";

interface UnsavedDialogProps {
  readonly name: string;
  /** What would come in the workbook's place, such as "budget.xlsx is opened". */
  readonly before: string;
  readonly onSave: () => void;
  readonly onGoOn: () => void;
  readonly onStay: () => void;
}

/** Asked before a workbook with changes is closed. */
export const UnsavedDialog = ({ name, before, onSave, onGoOn, onStay }: UnsavedDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="unsaved-title" onClose={onStay}>
      <h2 id="unsaved-title">Save the changes in {name}?</h2>
      <p>They are not saved. Save them before {before}, or they are lost.</p>
      <div className="answers">
        <button type="button" className="answer main" onClick={onSave}>
          Save .xlsx
        </button>
        <button type="button" className="answer" onClick={onGoOn}>
          Do not save
        </button>
        <button type="button" className="answer" onClick={onStay}>
          Cancel
        </button>
      </div>
    </dialog>
  );
};
