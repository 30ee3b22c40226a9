/** One part as the zip's directory lists it; `data` is still packed. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;

/**
 * The zip's directory; undefined where there is none, as in a file cut short. Read here and not by fflate because the sizes
 * must be known, and bounded, before anything is unpacked. Zips beyond 4 GB are not workbooks that could be opened.
 */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return undefined;
  const found: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== LISTED) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const entry = listedEntry(bytes, view, at, nameLength);
    if (!entry) return undefined;
    found.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
};

const endOfDirectory = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
};

const listedEntry = (bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry | undefined => {
  const packed = view.getUint32(at + 20, true);
  const start = view.getUint32(at + 42, true);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) return undefined;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) return undefined;
  return {
    path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/").replace(/^\//, ""),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    size: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
    data: bytes.subarray(from, from + packed),
  };
};
