import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** What stands in it, in few words, so that it need not be opened to know: "3 of 3 in". */
  readonly summary?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of a long form that opens and closes. */
export const Group = ({ title, summary, open, children }: Props) => (
  <details className="group" open={open}>
    <summary>
      <h3>{title}</h3>
      {summary !== undefined && <span className="note">{summary}</span>}
    </summary>
    <div className="group-body">{children}</div>
  </details>
);
