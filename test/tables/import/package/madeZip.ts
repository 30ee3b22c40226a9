import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { crc32 } from "../../../../src/tables/import/package/crc32";

/** A part of a zip that need not be true to itself. */
export interface MadePart {
  readonly path: string;
  readonly content: Uint8Array;
  /** What the directory says of the unpacked size; the truth if left out. */
  readonly declared?: number;
  /** Shares the bytes of the part that stands this many places before it. */
  readonly over?: number;
  /** Writes sizes and place as zip64 does. */
  readonly long?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const part = (path: string, xml: string): MadePart => ({ path, content: strToU8(HEAD + xml) });

/** The parts of a workbook of one sheet with these rows. */
export const bookParts = (rows: string): readonly MadePart[] => [
  part("[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`),
  part("_rels/.rels", `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
  part("xl/workbook.xml", `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`),
  part("xl/_rels/workbook.xml.rels", `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
  part("xl/worksheets/sheet1.xml", `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`),
];

export const TWO_ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Line</t></is></c><c r="B1" t="inlineStr"><is><t>2026/27 £000</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Pay</t></is></c><c r="B2"><v>120.5</v></c></row>';

const record = (fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[], ...after: readonly Uint8Array[]): Uint8Array => {
  const head = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) head.setUint16(at, value, true);
    else if (bytes === 4) head.setUint32(at, value, true);
    else head.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return joined([new Uint8Array(head.buffer), ...after]);
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const ELSEWHERE = 0xffffffff;

/** A zip written by hand, so that its directory can say what no program would write. */
export function madeZip(parts: readonly MadePart[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  const starts: number[] = [];
  let at = 0;
  parts.forEach(({ path, content, declared = content.length, over, long = false }, i) => {
    const name = strToU8(path);
    const packed = deflateRawSync(content);
    const start = over === undefined ? at : starts[i - over]!;
    starts.push(start);
    if (over === undefined) {
      const local = record([[4, 0x04034b50], [2, 20], [2, 0], [2, 8], [4, 0], [4, crc32(content)], [4, packed.length], [4, declared], [2, name.length], [2, 0]], name, packed);
      locals.push(local);
      at += local.length;
    }
    const extra = long ? record([[2, 1], [2, 24], [8, declared], [8, packed.length], [8, start]]) : new Uint8Array();
    listed.push(record(
      [[4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, 8], [4, 0], [4, crc32(content)], [4, long ? ELSEWHERE : packed.length], [4, long ? ELSEWHERE : declared], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, long ? ELSEWHERE : start]],
      name, extra,
    ));
  });
  const directory = joined(listed);
  return joined([...locals, directory, record([[4, 0x06054b50], [2, 0], [2, 0], [2, parts.length], [2, parts.length], [4, directory.length], [4, at], [2, 0]])]);
}
