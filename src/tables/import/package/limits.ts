import { UnreadableWorkbook } from "./UnreadableWorkbook";
import type { ZipEntry } from "./zipEntries";

const MB = 1024 * 1024;
/** No workbook of figures is larger; a small file that unpacks to more is made to exhaust memory. */
const LARGEST_PART = 256 * MB;
const LARGEST_WHOLE = 512 * MB;
/** Cells pack to about a tenth, rows that are all alike to a fortieth; only a file made for it packs to less than a hundredth. */
const MOST_GROWTH = 100;
/** Up to this much a file may pack as tightly as it likes. */
const ALWAYS_TAKEN = 16 * MB;

const megabytes = (bytes: number): string => `${Math.round(bytes / MB).toLocaleString("en-GB")} MB`;

/**
 * Refuses a package that would unpack to more than a workbook can hold, by what its directory says; {@link Package} then
 * unpacks no further than that.
 * @param packed Bytes of the whole file, which counts parts that lie over each other once.
 * @throws UnreadableWorkbook
 */
export function checkLimits(entries: readonly ZipEntry[], packed: number): void {
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const largest = Math.max(0, ...entries.map(({ size }) => size));
  if (whole > LARGEST_WHOLE || largest > LARGEST_PART) {
    throw new UnreadableWorkbook(
      `The file would unpack to ${megabytes(whole)}; up to ${megabytes(LARGEST_WHOLE)}, and ${megabytes(LARGEST_PART)} for one sheet, can be read here. Split the workbook, or delete the sheets that are not needed, and try again.`,
    );
  }
  const suspect = entries.find(({ size, data }) => size > ALWAYS_TAKEN && size > MOST_GROWTH * data.length);
  if (suspect !== undefined || (whole > ALWAYS_TAKEN && whole > MOST_GROWTH * packed)) {
    throw new UnreadableWorkbook(
      `The file would unpack from ${packed < MB ? `${Math.ceil(packed / 1024)} KB` : megabytes(packed)} to ${megabytes(whole)}, far more than a workbook does: it may be made to do harm. Do not open it unless you know who made it. If you do, copy the table into a new workbook, save that as an Excel Workbook (.xlsx) and choose it.`,
    );
  }
}
