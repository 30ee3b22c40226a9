import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useId } from "react";
import { MOST_VALUABLE } from "../../domain/model/swingWeights";
import type { SeenCriterion } from "../../tables/comparison/readSwings";
import { CellLink } from "../CellLink";
import type { SwingField } from "./swingEntries";

interface Props {
  readonly sheet: string;
  readonly criterion: SeenCriterion;
  readonly field: SwingField;
  /** Whether this is the swing that all others are judged against. */
  readonly most: boolean;
  readonly onChange: (points: string) => void;
}

/** One criterion's step from worst to best, and what it is worth: by slider or by figure, whichever is handier. */
export function SwingRow({ sheet, criterion: { name, worst, best, worstOption, bestOption }, field, most, onChange }: Props) {
  const id = useId();
  const shown = (value: number | null) => String(value ?? "").replace("-", "−");
  return (
    <div className="swing" role="group" aria-labelledby={`${id}-name`}>
      <p id={`${id}-name`}>
        <strong>{name}</strong>
        {most && <span className="note"> most valuable</span>}
      </p>
      <p className="note">
        from{" "}
        <CellLink sheet={sheet} address={worst.address} label={`Worst mark on ${name}, ${shown(worst.value)}`}>
          {shown(worst.value)}
        </CellLink>{" "}
        ({worstOption}) to{" "}
        <CellLink sheet={sheet} address={best.address} label={`Best mark on ${name}, ${shown(best.value)}`}>
          {shown(best.value)}
        </CellLink>{" "}
        ({bestOption})
      </p>
      <div className="swing-worth">
        <input
          type="range"
          min={0}
          max={MOST_VALUABLE}
          step={5}
          value={field.value ?? 0}
          aria-label={`Worth of the swing on ${name}, 0 to ${MOST_VALUABLE}`}
          aria-valuetext={field.value === null ? "not given" : `${field.value} of ${MOST_VALUABLE}`}
          onChange={({ target }) => onChange(target.value)}
        />
        <TextField
          ariaLabel={`Points for the swing on ${name}`}
          inputMode="decimal"
          autoComplete="off"
          value={field.text}
          onChange={(_, text = "") => onChange(text)}
          {...(field.fault !== undefined && { errorMessage: field.fault })}
        />
      </div>
    </div>
  );
}
