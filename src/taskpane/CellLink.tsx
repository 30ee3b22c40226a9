import { Link } from "office-ui-fabric-react/lib/Link";
import type { ReactNode } from "react";
import { usePane, type Place } from "./PaneContext";

interface Props extends Omit<Place, "label"> {
  readonly children: ReactNode;
  /** For a screen reader, where the words alone do not say enough: "Lowest saving of Model 3b, −1,393". */
  readonly label?: string;
}

/** Shows a cell of the workbook when pressed. */
export function CellLink({ sheet, address, children, label }: Props) {
  const { show } = usePane();
  const cell = address ? `${sheet}, cell ${address}` : `sheet ${sheet}`;
  return (
    <Link as="button" className="cell-link" onClick={() => void show({ sheet, ...(address && { address }) })} title={`Show ${cell}`} {...(label && { "aria-label": `${label}: show ${cell}` })}>
      {children}
    </Link>
  );
}
