import { RIBBON_ICONS } from "./icons";

interface CommandProps {
  readonly icon: keyof typeof RIBBON_ICONS;
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export const Command = ({ icon, label, keys, disabled = false, onClick }: CommandProps) => (
  <button type="button" className="command" title={keys === undefined ? undefined : `${label} (${keys})`} disabled={disabled} onClick={onClick}>
    {RIBBON_ICONS[icon]}
    {label}
  </button>
);
