import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/** Drawn by us on a 16-unit grid, so that nothing comes from Fabric's icon fonts (which have a licence of their own). */
const PATHS = {
  Cancel: "M3 3l10 10M13 3L3 13",
  Info: "M8 7v5M8 4v.5M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z",
};

const drawn = (path: string) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
    <path d={path} />
  </svg>
);

/** Makes our icons known to Fabric by the names its components ask for. */
export const registerOwnIcons = () =>
  registerIcons({
    style: { display: "inline-flex", alignItems: "center", justifyContent: "center" },
    icons: Object.fromEntries(Object.entries(PATHS).map(([name, path]) => [name, drawn(path)])),
  });
