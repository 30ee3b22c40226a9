import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useEffect, useState } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly onKeep: (value: string) => void;
}

/** A field whose entry counts once it is left, or on Enter: what follows from it may take a moment. */
export function KeptField({ label, value, description, onKeep }: Props) {
  const [entry, setEntry] = useState(value);
  useEffect(() => setEntry(value), [value]);
  const keep = () => {
    if (entry.trim() !== value) onKeep(entry.trim());
  };
  return (
    <TextField
      label={label}
      value={entry}
      maxLength={200}
      onChange={(_, text = "") => setEntry(text)}
      onBlur={keep}
      onKeyDown={({ key }) => key === "Enter" && keep()}
      {...(description !== undefined && { description })}
    />
  );
}
