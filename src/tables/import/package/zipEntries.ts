/** One part as the zip's directory lists it; `data` is still packed. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  readonly checksum: number;
  readonly data: Uint8Array;
  /** Where its header begins and its data ends in the file. */
  readonly start: number;
  readonly end: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const SIZES_64 = 1;
/** Says that the figure did not fit and stands among the long ones. */
const ELSEWHERE = 0xffffffff;
const MOST_ENTRIES = 20_000;

/**
 * The zip's directory; undefined where there is none, as in a file cut short. Read here and not by fflate because the sizes
 * must be known, and bounded, before anything is unpacked. Undefined too where parts lie over each other or have the same name:
 * no program saves a workbook so, but a small file can claim the same bytes many times. The long figures of zip64 are read,
 * since some programs write them for small workbooks too; a zip beyond 4 GB is no workbook that could be opened.
 */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === undefined || directory.count > MOST_ENTRIES) return undefined;
  const found: ZipEntry[] = [];
  let { at } = directory;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== LISTED) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    if (at + 46 + nameLength + extraLength > bytes.length) return undefined;
    const entry = listedEntry(bytes, view, at, nameLength, extraLength);
    if (!entry) return undefined;
    found.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return isApart(found) ? found : undefined;
};

/** Whether each part has bytes and a name of its own. */
const isApart = (entries: readonly ZipEntry[]): boolean => {
  if (new Set(entries.map(({ path }) => path.toLowerCase())).size < entries.length) return false;
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  return inOrder.every(({ start }, i) => i === 0 || start >= inOrder[i - 1]!.end);
};

const longAt = (view: DataView, at: number): number => view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);

/** Where the directory begins and how many parts it lists. */
const directoryOf = (view: DataView): { readonly at: number; readonly count: number } | undefined => {
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const [at, count] = [view.getUint32(end + 16, true), view.getUint16(end + 10, true)];
  if (at !== ELSEWHERE && count !== 0xffff) return { at, count };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return undefined;
  const long = longAt(view, end - 12);
  if (long + 56 > view.byteLength || view.getUint32(long, true) !== END_64) return undefined;
  return { at: longAt(view, long + 48), count: longAt(view, long + 32) };
};

const endOfDirectory = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
};

/** Size, packed size and place of a part, each from its long figure where the short one says so. */
const measures = (view: DataView, at: number, nameLength: number, extraLength: number): readonly number[] | undefined => {
  const short = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  if (!short.includes(ELSEWHERE)) return short;
  const last = at + 46 + nameLength + extraLength;
  for (let extra = at + 46 + nameLength; extra + 4 <= last; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== SIZES_64) continue;
    let next = extra + 4;
    const long = short.map((value) => {
      if (value !== ELSEWHERE) return value;
      next += 8;
      return next <= last ? longAt(view, next - 8) : Infinity;
    });
    return long.every(Number.isSafeInteger) ? long : undefined;
  }
  return undefined;
};

const listedEntry = (bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry | undefined => {
  const measured = measures(view, at, nameLength, extraLength);
  if (!measured) return undefined;
  const [size, packed, start] = measured as [number, number, number];
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) return undefined;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) return undefined;
  return {
    path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/").replace(/^\//, ""),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    size,
    checksum: view.getUint32(at + 16, true),
    data: bytes.subarray(from, from + packed),
    start,
    end: from + packed,
  };
};
