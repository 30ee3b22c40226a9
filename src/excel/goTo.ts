import { faultFrom, type ActionFault } from "./ActionFault";

/** Shows a sheet and selects a range on it: "B5" or "B5:C9". */
export async function goTo(sheet: string, address = "A1"): Promise<ActionFault | undefined> {
  try {
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(address).select();
      await context.sync();
    });
    return undefined;
  } catch (error) {
    const fault = faultFrom(error);
    return { ...fault, fault: `The sheet "${sheet}" cannot be shown. ${fault.fault}` };
  }
}
