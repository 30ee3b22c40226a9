import { forwardRef } from "react";
import { Command } from "./Command";
import { NumberFormatPicker } from "./NumberFormatPicker";
import type { OpenHost } from "./openHost";
import type { AddInButton } from "./readAddIn";

interface RibbonProps {
  readonly open: OpenHost | undefined;
  readonly button: AddInButton;
  readonly paneShown: boolean;
  readonly onPane: () => void;
}

/** The workbook's own commands, and the button that the add-in's manifest asks for. */
export const Ribbon = forwardRef<HTMLDivElement, RibbonProps>(({ open, button, paneShown, onPane }, ref) => (
  <div ref={ref} className="ribbon" role="group" aria-label="Ribbon">
    <Command icon="undo" label="Undo" keys="Ctrl+Z" disabled={!open} onClick={() => void open?.host.api.undo()} />
    <Command icon="redo" label="Redo" keys="Ctrl+Y" disabled={!open} onClick={() => void open?.host.api.redo()} />
    {open && <NumberFormatPicker {...open} />}
    <span className="spring" />
    <button type="button" className="command" title={button.tip} aria-pressed={paneShown} onClick={onPane}>
      <img src={button.icon} width="20" height="20" alt="" />
      {button.label}
    </button>
  </div>
));
Ribbon.displayName = "Ribbon";
