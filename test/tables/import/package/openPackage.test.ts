import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../../../host/xlsx/readXlsx";
import { readFileGrids } from "../../../../src/tables/import/file/readFileGrids";
import { UnreadableFile } from "../../../../src/tables/import/file/UnreadableFile";
import { Package } from "../../../../src/tables/import/package/Package";
import { UnreadableWorkbook } from "../../../../src/tables/import/package/UnreadableWorkbook";
import { bookParts, madeZip, TWO_ROWS, type MadePart } from "./madeZip";

const MB = 1024 * 1024;
const READ = [["Line", "2026/27 £000"], ["Pay", 120.5]];

/** What the import and the workbook host say of a file: its cells, or why it cannot be read. Any other error fails the test. */
async function both(bytes: Uint8Array): Promise<{ readonly importing: unknown; readonly opening: unknown }> {
  const importing = await readFileGrids("plan.xlsx", bytes).then(
    (grids) => grids[0]!.rows,
    (error: unknown) => {
      if (!(error instanceof UnreadableFile)) throw error;
      return error.message;
    },
  );
  const opening = await readXlsx(bytes, { functionNames: [] }).then(
    ({ sheets }) => sheets[0]!.cells.length,
    (error: unknown) => {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      return error.message;
    },
  );
  return { importing, opening };
}

const withSheet = (change: (sheet: MadePart) => MadePart): readonly MadePart[] => bookParts(TWO_ROWS).map((part) => (part.path.endsWith("sheet1.xml") ? change(part) : part));
const spaces = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(32);

describe("a file that is small and unpacks to much", () => {
  it("is refused before anything of it is unpacked, with what it would take and what to do", async () => {
    const unpack = jest.spyOn(Package.prototype, "bytes");
    const bomb = madeZip(withSheet((sheet) => ({ ...sheet, content: spaces(40 * MB) })));
    expect(bomb.length).toBeLessThan(MB / 20);
    const { importing, opening } = await both(bomb);
    expect(importing).toMatch(/^plan\.xlsx cannot be read as a workbook\. The file would unpack from \d+ KB to 40 MB, far more than a workbook does: it may be made to do harm\. Do not open it unless you know who made it\./);
    expect(opening).toMatch(/^The file would unpack from \d+ KB to 40 MB/);
    expect(unpack).not.toHaveBeenCalled();
    unpack.mockRestore();
  });

  it("is refused where many parts, each of them small, do it together", async () => {
    const parts = Array.from({ length: 6 }, (_, i): MadePart => ({ path: `xl/worksheets/extra${i}.xml`, content: spaces(4 * MB) }));
    const { importing, opening } = await both(madeZip([...bookParts(TWO_ROWS), ...parts]));
    expect(importing).toContain("would unpack from");
    expect(opening).toContain("would unpack from");
  });

  it("is refused where it is a picture, a note or anything else beside the cells", async () => {
    const { importing } = await both(madeZip([...bookParts(TWO_ROWS), { path: "xl/media/image1.bmp", content: spaces(20 * MB) }]));
    expect(importing).toContain("would unpack from");
  });

  it("is refused where no part is suspect but the whole is larger than any workbook", async () => {
    const { importing } = await both(madeZip(withSheet((sheet) => ({ ...sheet, declared: 300 * MB }))));
    expect(importing).toContain("The file would unpack to 300 MB; up to 512 MB, and 256 MB for one sheet, can be read here.");
  });

  it("is read while what it unpacks to is little", async () => {
    const long = madeZip(bookParts(TWO_ROWS + " ".repeat(2 * MB)));
    expect(long.length).toBeLessThan(2 * MB / 100);
    expect((await both(long)).importing).toEqual(READ);
  });
});

describe("a file whose list of parts is not true", () => {
  it.each([0, 100, 10_000])("is refused as damaged where it says %i bytes of a part that has another length", async (declared) => {
    const { importing, opening } = await both(madeZip(withSheet((sheet) => ({ ...sheet, declared }))));
    expect(importing).toContain("its part xl/worksheets/sheet1.xml cannot be unpacked");
    expect(opening).toContain("its part xl/worksheets/sheet1.xml cannot be unpacked");
  });

  it("is unpacked no further than it says", async () => {
    const bomb = madeZip(withSheet((sheet) => ({ ...sheet, content: spaces(30 * MB), declared: 5_000 })));
    expect((await both(bomb)).importing).toContain("its part xl/worksheets/sheet1.xml cannot be unpacked");
  });

  it("is refused where parts share their bytes, and where two have one name", async () => {
    const [first, ...rest] = bookParts(TWO_ROWS);
    const shared = [...rest, first!, { ...first!, path: "xl/worksheets/again.xml", over: 1 }];
    const twice = [...bookParts(TWO_ROWS), { path: "XL/Worksheets/Sheet1.xml", content: strToU8("<worksheet/>") }];
    for (const parts of [shared, twice]) {
      const { importing, opening } = await both(madeZip(parts));
      expect(importing).toContain("The file is incomplete or damaged");
      expect(opening).toContain("The file is incomplete or damaged");
    }
  });

  it("is refused where one part lies within another", async () => {
    const inner = madeZip([{ path: "inner.xml", content: spaces(MB) }]);
    // The outer part is stored as it is, so that a directory can point into it.
    const outer = zipSync({ "a.bin": inner, "[Content_Types].xml": strToU8("<Types/>") }, { level: 0 });
    const view = new DataView(outer.buffer, outer.byteOffset, outer.byteLength);
    const directory = view.getUint32(outer.length - 6, true);
    const second = directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
    view.setUint32(second + 42, 30 + "a.bin".length, true);
    expect((await both(outer)).importing).toContain("The file is incomplete or damaged");
  });

  it("is refused where its directory lists more parts than any workbook has", async () => {
    const bytes = madeZip(bookParts(TWO_ROWS));
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 60_000, true);
    expect((await both(bytes)).importing).toContain("The file is incomplete or damaged");
  });
});

describe("a workbook", () => {
  it("is read whatever lies packed within it, which is never unpacked", async () => {
    const nested = madeZip([{ path: "bomb.xml", content: spaces(30 * MB) }]);
    const parts = [...bookParts(TWO_ROWS), { path: "xl/embeddings/workbook1.xlsx", content: nested }];
    expect(await both(madeZip(parts))).toEqual({ importing: READ, opening: 4 });
  });

  it("is read where a picture in it is damaged", async () => {
    const parts = [...bookParts(TWO_ROWS), { path: "xl/media/image1.png", content: spaces(10), declared: 11 }];
    expect((await both(madeZip(parts))).importing).toEqual(READ);
  });

  it("is read with the long sizes that some programs write", async () => {
    expect(await both(madeZip(bookParts(TWO_ROWS).map((part) => ({ ...part, long: true }))))).toEqual({ importing: READ, opening: 4 });
  });

  it("gives its cells or a message, whatever happens to its bytes on the way", async () => {
    const bytes = madeZip(bookParts(TWO_ROWS));
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(damage, fc.nat(bytes.length), async (flips, cut) => {
      const other = Uint8Array.from(bytes);
      for (const [at, value] of flips) other[at] = value;
      const { importing } = await both(cut % 4 === 0 ? other.subarray(0, cut) : other);
      expect(typeof importing === "string" || Array.isArray(importing)).toBe(true);
    }), { numRuns: 300, seed: 20261201 });
  });
});
