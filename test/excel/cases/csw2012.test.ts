import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { fillColumns, readCells, writeCell } from "../../support/sheetCells";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

jest.setTimeout(60_000);
const NEEDS = "needs your assumption";
const SHORT = 6;
const list = () => readCells("CSW short list");
const check = async () => (await readCells("CSW list checks")).beside("Master check");
const counts = async () => {
  const cells = await list();
  return ["short list", "left", "undecided"].map((kind) => cells.beside(kind)).concat(cells.row("Projects").length > 0 ? cells.rows.find((row) => row[1] === "shared already" && typeof row[0] !== "number")![2]! : "");
};

describe("the long list of 2012", () => {
  it("loads three taken forward, six shared already, six left with their reasons, and no saving", async () => {
    const loaded = await loadCase("csw-2012", background);
    if (isActionFault(loaded)) throw new Error(loaded.fault);
    expect(loaded).toMatchObject({ sheets: ["CSW projects", "CSW short-list rules", "CSW short list", "CSW list checks"], masterCheck: "OK" });
    const cells = await list();
    expect(cells.errors).toEqual([]);
    expect(await counts()).toEqual([3, 6, 0, 6]);
    expect(cells.row("Music and performing arts")).toContain("Now paid mostly by direct grant");
    expect(cells.under("List", "The long list").slice(SHORT, SHORT + 3)).toEqual(["short list", "short list", "short list"]);
    expect(cells.row("Savings of the short list (£000)").slice(2, 7)).toEqual(Array<string>(5).fill(NEEDS));
    expect(cells.beside("Complete")).toContain("3 of 3 projects on the short list have no saving yet");
  });

  it("lets one's own tests decide, and says on which a project fails", async () => {
    await fillColumns("CSW projects", {
      "Quality (Input)": ["", "", "", "", "", "", "yes", "yes", "", "yes"],
      "Saving (Input)": ["", "", "", "", "", "", "no", "yes", "yes", "yes"],
      "Policy (Input)": ["", "", "", "", "", "", "yes", "yes", "yes", "yes"],
    });
    const cells = await list();
    expect(cells.under("List", "The long list").slice(SHORT, SHORT + 4)).toEqual(["left", "short list", "short list", "short list"]);
    expect(cells.row("Fostering services")).toContain("fails on saving, by your tests");
    // Transport lacks one answer: the printed outcome stands.
    expect(cells.row("Transport")[6]).toBe("");
    expect(await counts()).toEqual([3, 6, 0, 6]);
    const rule = (await readCells("CSW short-list rules")).rowIndex("Tests that a project must pass") + 1;
    await writeCell("CSW short-list rules", `C${rule}`, 2);
    expect(await counts()).toEqual([4, 5, 0, 6]);
    await writeCell("CSW short-list rules", `C${rule}`, 3);
  });

  it("takes savings found later into the plan, each from its first full year", async () => {
    await fillColumns("CSW projects", {
      "Saving a year (£000) (Input)": ["", "", "", "", "", "", -999, -40, "", -60],
      "First full year (Input)": ["", "", "", "", "", "", 2013, 2013, "", 2015],
    });
    const cells = await list();
    // Education -40 from the first year, music -60 from the third; fostering is not on the list, transport has no figure.
    expect(cells.row("Savings of the short list (£000)").slice(2, 7)).toEqual([-40, -40, -100, -100, -100]);
    expect(cells.beside("Complete")).toContain("1 of 3 projects");
    expect(await check()).toBe("OK");
  });

  it("puts a project of one's own among the undecided until it is tested", async () => {
    await fillColumns("CSW projects", { "Project": [...(await readCells("CSW projects")).rows.slice(5, 20).map(([name]) => name!), "Own project"] });
    expect(await counts()).toEqual([3, 6, 1, 6]);
    expect((await list()).row("Own project")).toContain(`${NEEDS} on the tests`);
  });

  it("looks at a saving entered with the wrong sign", async () => {
    await fillColumns("CSW projects", { "Saving a year (£000) (Input)": ["", "", "", "", "", "", 999] });
    expect(await check()).toBe("LOOK: 1 of 7 checks fail, see below");
  });
});
