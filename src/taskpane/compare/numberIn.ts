/** A figure as typed in the pane: undefined when it is none, null when nothing stands there. 1,250 and £1,250 and −5 are figures. */
export function numberIn(text: string): number | null | undefined {
  const bare = text.trim().replace(/−/g, "-").replace(/^(-?)£/, "$1");
  if (bare === "") return null;
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$|^-?\.\d+$/.test(bare)) return undefined;
  return Number(bare.replace(/,/g, ""));
}

/** A figure as it stands in a field before anything is typed. */
export const typedNumber = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
