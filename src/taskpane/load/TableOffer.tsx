import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { useState } from "react";
import type { TableStanding } from "../../excel/tableStanding";
import type { Offer } from "./offers";
import type { Placed, Placement } from "./placement";
import { SheetChoice } from "./SheetChoice";
import { sizeOf, TablePreview } from "./TablePreview";

interface Props {
  readonly offer: Offer;
  readonly chosen: boolean;
  readonly standing: TableStanding | undefined;
  readonly placement: Placement | undefined;
  readonly placed: Placed | undefined;
  readonly onChoose: (chosen: boolean) => void;
  readonly onPlace: (placement: Placement) => void;
}

/** One table to tick, with a preview and, when ticked and its sheet is there already, the question where it is to go. */
export function TableOffer({ offer, chosen, standing, placement, placed, onChoose, onPlace }: Props) {
  const { title } = offer.content;
  const [seen, setSeen] = useState(false);
  const conflict = standing && (standing.own !== undefined || standing.taken !== undefined);
  return (
    <div className="offer">
      <Checkbox label={title} checked={chosen} onChange={(_, checked) => onChoose(Boolean(checked))} />
      <div className="offer-more">
        <details onToggle={({ currentTarget }) => setSeen((before) => before || currentTarget.open)}>
          <summary aria-label={`Preview of ${title}`}>
            <span>
              Preview<span className="note"> · {sizeOf(offer.content)}{standing?.own && " · loaded"}</span>
            </span>
          </summary>
          {seen && <TablePreview offer={offer} />}
        </details>
        {chosen && conflict && placed && <SheetChoice title={title} standing={standing} placement={placement} placed={placed} onChange={onPlace} />}
      </div>
    </div>
  );
}
