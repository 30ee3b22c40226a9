import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/** Drawn by us on a 16-unit grid, so that nothing comes from Fabric's icon fonts (which have a licence of their own). */
const PATHS = {
  Cancel: "M3 3l10 10M13 3L3 13",
  CheckMark: "M3 8.5l3.5 3.5L13 4.5",
  ChevronDown: "M3 6l5 5 5-5",
  ChevronUp: "M3 10l5-5 5 5",
  ChevronRight: "M6 3l5 5-5 5",
  Clear: "M4 4l8 8M12 4l-8 8",
  Completed: "M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM5 8.3l2.2 2.2L11.2 6",
  ErrorBadge: "M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM5.5 5.5l5 5M10.5 5.5l-5 5",
  Info: "M8 7v5M8 4v.5M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z",
  More: "M2.5 8h.5M7.75 8h.5M13 8h.5",
  Search: "M6.8 2.5a4.3 4.3 0 100 8.6 4.3 4.3 0 000-8.6zM10 10l4 4",
  Warning: "M8 2L1.5 13.5h13zM8 6.5v3.5M8 11.6v.3",
};

const drawn = (path: string) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={path} />
  </svg>
);

/** Makes our icons known to Fabric by the names its components ask for. */
export const registerOwnIcons = () =>
  registerIcons({
    style: { display: "inline-flex", alignItems: "center", justifyContent: "center" },
    icons: Object.fromEntries(Object.entries(PATHS).map(([name, path]) => [name, drawn(path)])),
  });
