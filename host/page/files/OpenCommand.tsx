import { useRef } from "react";
import { Command } from "../Command";

interface OpenCommandProps {
  readonly disabled: boolean;
  readonly onOpen: (file: File) => void;
}

/** The ribbon's Open, with the browser's own way of choosing a file behind it. */
export const OpenCommand = ({ disabled, onOpen }: OpenCommandProps) => {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Command icon="open" label="Open .xlsx" disabled={disabled} onClick={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="Workbook to open"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again.
          target.value = "";
          if (file) onOpen(file);
        }}
      />
    </>
  );
};
