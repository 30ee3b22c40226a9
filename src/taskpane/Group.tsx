import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly title: string;
  /** What stands in it, in few words, so that it need not be opened to know: "3 of 3 in". */
  readonly summary?: string;
  /** Opens it, for instance because something in it must be mended. Only the user closes it. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of a long form that opens and closes. */
export function Group({ title, summary, open = false, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (open && details.current) details.current.open = true;
  }, [open]);
  return (
    <details className="group" ref={details}>
      <summary>
        <h3>{title}</h3>
        {summary !== undefined && <span className="note">{summary}</span>}
      </summary>
      <div className="group-body">{children}</div>
    </details>
  );
}
