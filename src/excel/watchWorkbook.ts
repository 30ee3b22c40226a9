/** A sheet that got another name is told from ExcelApi 1.17 on; before, it is seen when the pane is returned to. */
const tellsNames = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.17");

/**
 * Tells whenever a cell of the workbook was changed, or a sheet was added, deleted or renamed, and whether here or by somebody elsewhere.
 * Gives what ends the watching; where Excel is too old to tell, nothing is told.
 */
export async function watchWorkbook(changed: (here: boolean) => void): Promise<() => Promise<void>> {
  const tell = ({ source }: { readonly source: string }) => Promise.resolve(changed(source === "Local"));
  try {
    const watches = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = [worksheets.onChanged.add(tell), worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell), ...(tellsNames() ? [worksheets.onNameChanged.add(tell)] : [])];
      await context.sync();
      return added;
    });
    return async () => {
      watches.forEach((watch) => watch.remove());
      await watches[0]!.context.sync();
    };
  } catch {
    return () => Promise.resolve();
  }
}
