import { forwardRef } from "react";
import { Command } from "./Command";
import { OpenCommand } from "./files/OpenCommand";
import type { FileCommands } from "./files/useFileCommands";
import { NumberFormatPicker } from "./NumberFormatPicker";
import type { OpenHost } from "./openHost";
import type { AddInButton } from "./readAddIn";

interface RibbonProps {
  readonly open: OpenHost | undefined;
  readonly file: FileCommands;
  /** While a file is opened or saved. */
  readonly busy: boolean;
  readonly buttons: readonly AddInButton[];
  readonly paneShown: boolean;
  readonly onPane: () => void;
}

/** The workbook's own commands, and the buttons that the add-in's manifest asks for. */
export const Ribbon = forwardRef<HTMLDivElement, RibbonProps>(({ open, file, busy, buttons, paneShown, onPane }, ref) => (
  <div ref={ref} className="ribbon" role="group" aria-label="Ribbon">
    <Command icon="blank" label="New" disabled={!open || busy} onClick={file.begin} />
    <OpenCommand disabled={!open || busy} onOpen={file.open} />
    <Command icon="save" label="Save .xlsx" keys="Ctrl+S" disabled={!open || busy} onClick={file.save} />
    <span className="divider" />
    <Command icon="undo" label="Undo" keys="Ctrl+Z" disabled={!open} onClick={() => void open?.host.api.undo()} />
    <Command icon="redo" label="Redo" keys="Ctrl+Y" disabled={!open} onClick={() => void open?.host.api.redo()} />
    {open && <NumberFormatPicker {...open} />}
    <span className="spring" />
    {buttons.map(({ label, tip, icon, command }) => (
      <button
        key={label}
        type="button"
        className="command"
        title={tip}
        disabled={!open}
        aria-pressed={command === undefined ? paneShown : undefined}
        onClick={command === undefined ? onPane : () => window.officeForAddIn?.Office.actions.press(command)}
      >
        <img src={icon} width="20" height="20" alt="" />
        {label}
      </button>
    ))}
  </div>
));
Ribbon.displayName = "Ribbon";
