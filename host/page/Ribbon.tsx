import type { ReactNode } from "react";
import type { Host } from "../engine/Host";
import { RIBBON_ICONS } from "./icons";
import type { AddInButton } from "./readAddIn";

interface RibbonProps {
  readonly host: Host | undefined;
  readonly button: AddInButton;
  readonly paneShown: boolean;
  readonly onPane: () => void;
}

/** The workbook's own commands, and the button that the add-in's manifest asks for. */
export const Ribbon = ({ host, button, paneShown, onPane }: RibbonProps) => (
  <div className="ribbon" role="toolbar" aria-label="Ribbon">
    <Command icon="undo" label="Undo" keys="Ctrl+Z" disabled={!host} onClick={() => void host?.api.undo()} />
    <Command icon="redo" label="Redo" keys="Ctrl+Y" disabled={!host} onClick={() => void host?.api.redo()} />
    <span className="spring" />
    <button type="button" className="command" title={button.tip} aria-pressed={paneShown} onClick={onPane}>
      <img src={button.icon} width="20" height="20" alt="" />
      {button.label}
    </button>
  </div>
);

interface CommandProps {
  readonly icon: keyof typeof RIBBON_ICONS;
  readonly label: ReactNode;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

const Command = ({ icon, label, keys, disabled = false, onClick }: CommandProps) => (
  <button type="button" className="command" title={keys} disabled={disabled} onClick={onClick}>
    {RIBBON_ICONS[icon]}
    {label}
  </button>
);
