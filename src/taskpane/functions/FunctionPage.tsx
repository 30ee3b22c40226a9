import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useEffect, useRef } from "react";
import { insertFunction } from "../../excel/actions/insertFunction";
import { argumentText, callFormula, sampleFormula } from "../../functions/callFormula";
import type { FunctionDefinition } from "../../functions/define";
import { nativeLine, resultText, syntax } from "../../functions/describe";
import { usePane } from "../PaneContext";

interface Props {
  readonly definition: FunctionDefinition;
  readonly onBack: () => void;
}

const unquoted = (line: string) => line.replace(/^`|`$/g, "");

/** All there is to know about a function, and a button that puts it into the active cell. */
export function FunctionPage({ definition, onBack }: Props) {
  const { busy, run } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [definition]);
  const { name, summary, parameters, returns, formula, errors, source, examples } = definition;
  const native = nativeLine(definition);
  const sample = sampleFormula(definition);

  const insert = () =>
    void run({
      title: `Inserting ${name}`,
      work: () => insertFunction(sample),
      tell: ({ address }) => ({ message: `${sample} stands in ${address}. Put your own cells in place of the figures.` }),
    });

  return (
    <>
      <div className="buttons">
        <DefaultButton text="All functions" onClick={onBack} />
      </div>
      <h2 ref={heading} tabIndex={-1} className="formula">
        {name}
      </h2>
      <p>{summary}</p>
      <p className="formula">
        <code>{syntax(definition)}</code>
      </p>
      <div className="card">
        <p>
          With sample figures: <code>{sample}</code>
        </p>
        <div className="buttons">
          <PrimaryButton text="Insert into the active cell" disabled={busy} allowDisabledFocus onClick={insert} />
        </div>
        <p className="note">Only into an empty cell.</p>
      </div>
      <h3>Arguments</h3>
      <dl className="arguments">
        {parameters.map((parameter) => (
          <div key={parameter.name}>
            <dt>
              <code>{parameter.name}</code>
              {parameter.optional && <span className="note"> may be left out</span>}
            </dt>
            <dd>
              {parameter.help} <span className="note">({parameter.unit})</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>Result</dt>
          <dd>
            {returns.help} <span className="note">({returns.unit})</span>
          </dd>
        </div>
      </dl>
      <h3>How it is worked out</h3>
      <p>{formula}</p>
      {errors.length > 0 && (
        <>
          <h3>Errors</h3>
          <ul>
            {errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </>
      )}
      <h3>Worked examples</h3>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.case}>
            {example.case}
            <br />
            <code>{callFormula(name, example.args.map((argument) => (argument === null ? "" : argumentText(argument))))}</code> <span>gives {resultText(example)}</span>
          </li>
        ))}
      </ul>
      <h3>Source</h3>
      <p>
        {source.href ? (
          <a href={source.href} target="_blank" rel="noopener">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        {source.heading && `, ${source.heading}`}
      </p>
      {native !== undefined && (
        <>
          <h3>In plain Excel</h3>
          {native.startsWith("`") ? <code>{unquoted(native)}</code> : <p>{native}</p>}
        </>
      )}
    </>
  );
}
