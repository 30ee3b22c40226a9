import { Inflate } from "fflate";
import { UnreadableWorkbook } from "./UnreadableWorkbook";
import { crc32 } from "./crc32";
import { type ZipEntry } from "./zipEntries";

/** Deflate grows data at most 1,032 times: a slice of this size stays bounded before its length is checked. */
const SLICE = 16 * 1024;

const damaged = (path: string): UnreadableWorkbook =>
  new UnreadableWorkbook(`The file is damaged: its part ${path} cannot be unpacked. Open another copy, or let Excel repair it (File > Open > Browse > Open and Repair) and save it.`);

/** The parts of an Office file, unpacked only when asked for, and never further than a workbook can be. */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  /** @param entries Within the limits of {@link checkLimits}. */
  constructor(entries: readonly ZipEntry[]) {
    this.entries = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  get paths(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.path);
  }

  /** @throws UnreadableWorkbook when the part is missing or damaged. */
  bytes(path: string): Uint8Array {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) throw new UnreadableWorkbook(`The file is not a complete workbook: its part ${path} is missing. Open another copy, or save it again from Excel.`);
    if (entry.encrypted) throw new UnreadableWorkbook("The file is protected by a password. Remove the password in the program that set it, save the file and open it again.");
    const bytes = entry.method === 0 ? entry.data : entry.method === 8 ? inflated(entry) : undefined;
    if (!bytes || bytes.length !== entry.size || crc32(bytes) !== entry.checksum) throw damaged(entry.path);
    return bytes;
  }

  text(path: string): string {
    const bytes = this.bytes(path);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }
}

/** Stops as soon as more comes out than the zip's own list says. */
const inflated = (entry: ZipEntry): Uint8Array => {
  const whole = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw damaged(entry.path);
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.data.length; at += SLICE) stream.push(entry.data.subarray(at, at + SLICE), at + SLICE >= entry.data.length);
  } catch {
    throw damaged(entry.path);
  }
  return length === entry.size ? whole : whole.subarray(0, length);
};
