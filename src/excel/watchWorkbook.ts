/**
 * Tells whenever a cell of the workbook was changed, by whomever. Gives what ends the watching; where Excel is too old to tell, nothing is told.
 */
export async function watchWorkbook(changed: () => void): Promise<() => Promise<void>> {
  try {
    const watch = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => Promise.resolve(changed()));
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
