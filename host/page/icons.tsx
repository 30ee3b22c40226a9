import type { ReactElement } from "react";

const icon = (path: string): ReactElement => (
  <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={path} />
  </svg>
);

/** Drawn for this page. */
export const RIBBON_ICONS = {
  blank: icon("M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4"),
  open: icon("M2.5 16V4.5h5l1.6 2h6.4v2.5M2.5 16l2.4-7h12.6l-2.4 7z"),
  save: icon("M10 2.5v9.5M6.2 8.5 10 12.3l3.8-3.8M3.5 14v3h13v-3"),
  undo: icon("M7 4 3.5 7.5 7 11M3.8 7.5H12a4.2 4.2 0 0 1 0 8.5H8"),
  redo: icon("M13 4l3.5 3.5L13 11M16.2 7.5H8A4.2 4.2 0 0 0 8 16h4"),
  close: icon("M5 5l10 10M15 5 5 15"),
} as const;
