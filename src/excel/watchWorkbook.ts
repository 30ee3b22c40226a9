/**
 * Tells whenever a cell of the workbook was changed, and whether here or by somebody elsewhere. Gives what ends the watching; where Excel is too old to tell, nothing is told.
 */
export async function watchWorkbook(changed: (here: boolean) => void): Promise<() => Promise<void>> {
  try {
    const watch = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ source }) => Promise.resolve(changed(source === "Local")));
      await context.sync();
      return added;
    });
    return async () => {
      watch.remove();
      await watch.context.sync();
    };
  } catch {
    return () => Promise.resolve();
  }
}
