import { forwardRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { RIBBON_ICONS } from "./icons";
import { clampPane, NARROWEST_PANE, WIDEST_PANE } from "./switches";

interface PaneFrameProps {
  readonly address: string;
  readonly title: string;
  readonly shown: boolean;
  readonly width: number;
  readonly onClose: () => void;
}

const STEP = 20;

/** The add-in's pane. Closed it is only out of sight: the functions in the cells run in it, as in Excel's shared runtime. */
export const PaneFrame = forwardRef<HTMLIFrameElement, PaneFrameProps>(({ address, title, shown, width: begin, onClose }, ref) => {
  const [width, setWidth] = useState(begin);
  const [dragged, setDragged] = useState(false);

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (dragged) setWidth(clampPane(window.innerWidth - event.clientX));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP, Home: WIDEST_PANE, End: -WIDEST_PANE }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setWidth(clampPane(width + step));
  };

  return (
    <aside className={dragged ? "pane dragged" : "pane"} aria-label={title} style={{ width }} hidden={!shown}>
      <div
        className="edge"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label="Width of the pane"
        aria-valuenow={width}
        aria-valuemin={NARROWEST_PANE}
        aria-valuemax={WIDEST_PANE}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragged(false)}
      />
      <div className="pane-title">
        <h2>{title}</h2>
        <button type="button" className="icon" aria-label="Close the pane" onClick={onClose}>
          {RIBBON_ICONS.close}
        </button>
      </div>
      <iframe ref={ref} src={address} title={`${title} pane`} />
    </aside>
  );
});
PaneFrame.displayName = "PaneFrame";
