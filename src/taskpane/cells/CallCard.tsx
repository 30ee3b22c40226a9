import type { ExplainedCall } from "../../excel/explain/Explanation";
import { InputLines } from "./InputLines";

/** One call of a function: what it does, step by step, its inputs, its source. */
export function CallCard({ call: { name, summary, inputs, steps, result, unit, source, native } }: { readonly call: ExplainedCall }) {
  const place = [source.title, source.heading].filter(Boolean).join(", ");
  return (
    <section className="card" aria-label={name}>
      <h4>{name}</h4>
      <p>{summary}</p>
      <ol className="steps" aria-label="Steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {result !== undefined && (
          <li>
            = <strong>{result}</strong> <span className="note">{unit}</span>
          </li>
        )}
      </ol>
      <h5>Inputs</h5>
      <InputLines inputs={inputs} />
      {native !== undefined && (
        <details>
          <summary>The same in plain Excel</summary>
          <code className="formula">{native}</code>
        </details>
      )}
      <p className="note">Source: {source.href !== undefined ? <a href={source.href} target="_blank" rel="noopener">{place}</a> : place}</p>
    </section>
  );
}
