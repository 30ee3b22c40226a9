import type { ExplainedInput, Precedent } from "../../excel/explain/Explanation";
import { CellLink } from "../CellLink";

/** Each input with its value, unit and cell, and one level down what stands in its cells. */
export const InputLines = ({ inputs }: { readonly inputs: readonly ExplainedInput[] }) => (
  <ul className="inputs" aria-label="Inputs">
    {inputs.map((input) => (
      <li key={input.name}>
        <InputLine {...input} />
      </li>
    ))}
  </ul>
);

function InputLine({ name, unit, help, written, value, place, element, precedents }: ExplainedInput) {
  const [only, ...more] = precedents;
  const single = only && more.length === 0 && place ? only : undefined;
  return (
    <>
      <p>
        <strong>{name}</strong>
        {": "}
        {element ? element.value : value}
        {unit !== undefined && written !== "" && <span className="note"> {unit}</span>}
      </p>
      {element && (
        <p className="note">
          in <Cell {...element} />
          {element.label !== undefined && ` (${element.label})`}, one of {place ? <CellLink {...place}>{place.address}</CellLink> : written}: {value}
        </p>
      )}
      {!element && place && (
        <p className="note">
          in <CellLink {...place}>{`${place.sheet}, ${place.address}`}</CellLink>
          {single?.label !== undefined && ` (${single.label})`}
          {place.address !== written && !written.endsWith(`!${place.address}`) && `, written ${written}`}
        </p>
      )}
      {!place && written !== "" && !isTyped(written, value) && <p className="note">written {written}</p>}
      {help !== undefined && written !== "" && <p className="note">{help}</p>}
      {single?.formula !== undefined && <code className="formula">{single.formula}</code>}
      {!single && precedents.length > 0 && (
        <details>
          <summary>{precedents.length === 1 ? "The cell it draws on" : "The cells it draws on"}</summary>
          <ul className="inputs">
            {precedents.map((precedent) => (
              <li key={`${precedent.at.sheet} ${precedent.at.address}`}>
                <Cell {...precedent} />: {precedent.value}
                {precedent.label !== undefined && <span className="note"> {precedent.label}</span>}
                {precedent.formula !== undefined && <code className="formula">{precedent.formula}</code>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Whether a value stands in the formula as it is: 417, "£m", −490. */
const isTyped = (written: string, value: string): boolean => written.replace(/^"(.*)"$/, "$1").replace("-", "−") === value.replace(/,/g, "");

const Cell = ({ at }: Precedent) => (
  <CellLink {...at}>
    {at.sheet}, {at.address}
  </CellLink>
);
