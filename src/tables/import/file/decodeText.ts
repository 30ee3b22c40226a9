import chardet from "chardet";
import { UnreadableFile } from "./UnreadableFile";

const SAMPLE = 64 * 1024;

/** What every browser can decode; anything else that is detected is one of these in disguise. */
const WESTERN = "windows-1252";

/** What the bytes 80 to 9F are on Windows, where they are anything. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Not every program's decoder knows that Windows-1252 is more than ISO-8859-1. */
const western = (bytes: Uint8Array): string => new TextDecoder(WESTERN).decode(bytes).replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!);

/** UTF-16 without its mark: of the letters of a table every second byte is zero. */
function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const most = sample.length * 0.35;
  return zeros[1]! > most && zeros[0] === 0 ? "utf-16le" : zeros[0]! > most && zeros[1] === 0 ? "utf-16be" : undefined;
}

/** A text file's characters, whatever it is encoded in: byte order marks first, then UTF-8 if it is that, then what the bytes look like. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile("The file is empty.");
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  if (marked) return new TextDecoder(marked).decode(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Not UTF-8: an older program wrote it.
  }
  const sample = bytes.subarray(0, SAMPLE);
  const detected = chardet.detect(sample) ?? WESTERN;
  // Text has hardly any control characters; UTF-16 without its mark has a zero in every other byte.
  const controls = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  if (controls > sample.length / 50 && !/^utf-16/i.test(detected)) {
    throw new UnreadableFile("The file is not text. Save it as CSV or as an Excel Workbook (.xlsx), then import that.");
  }
  try {
    // Files of British councils that are not UTF-8 are Windows ones: £ and ’ tell ISO-8859 from it only there.
    return /^(iso-8859|windows-125|ascii)/i.test(detected) ? western(bytes) : new TextDecoder(detected).decode(bytes);
  } catch {
    return western(bytes);
  }
}
