const isOnTheWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/**
 * Where the open workbook is kept: its address on the web, or its file's name where Excel tells a path of this computer.
 * undefined while it has never been saved, or where Excel does not tell.
 */
export function workbookFile(): string | undefined {
  const url = typeof Office === "undefined" ? undefined : (Office.context?.document?.url as string | null | undefined);
  if (!url) return undefined;
  if (isOnTheWeb(url)) return url;
  const name = url.replace(/^file:\/+/i, "").split(/[\\/]/).at(-1) ?? "";
  return /\.xls[xmb]?$/i.test(name) ? name : undefined;
}
