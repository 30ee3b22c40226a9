/** Resolves once Excel can be spoken to; tells whether the page stands in Excel at all, or was opened in a browser on its own. */
export async function whenReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
