import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  /** Unit, shown behind the figure. */
  readonly unit?: string;
  readonly onChange: (value: string) => void;
}

/** A figure to type beside its label. */
export function FieldRow({ label, value, fault, unit, onChange }: Props) {
  const id = useId();
  return (
    <div className="field-row">
      <label id={`${id}-label`} htmlFor={id}>
        {label} {unit !== undefined && <span className="unseen">({unit})</span>}
      </label>
      <TextField
        id={id}
        aria-labelledby={`${id}-label`}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        {...(unit !== undefined && { suffix: unit })}
        {...(fault !== undefined && { errorMessage: fault })}
        onChange={(_, text = "") => onChange(text)}
      />
    </div>
  );
}
