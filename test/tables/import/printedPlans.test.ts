import fc from "fast-check";
import type { Imported } from "../../../src/tables/import/Imported";
import { printedPlan } from "./support/printedPlan";
import { readPrinted } from "./support/readPrinted";

const sums = ({ rows }: Imported) => rows.flatMap(({ label, kind }) => (kind === "line" ? [] : [label]));

describe("a plan of any figures, printed in any of the usual ways", () => {
  it("is read as printed: every name, figure, year, unit and total", () => {
    fc.assert(
      fc.property(printedPlan, ({ csv, unit, firstYear, years, rows }) => {
        const found = readPrinted(csv);
        expect(found.kind).toBe("mtfp");
        expect(found.rows.map(({ label, kind, values }) => ({ label, isTotal: kind !== "line", values }))).toEqual(rows);
        expect([...new Set(found.columns.map((column) => column.unit ?? found.unit))]).toEqual([unit]);
        expect(found.columns.slice(0, years).map(({ year }) => year)).toEqual(Array.from({ length: years }, (_, i) => firstYear + i));
        // Words for nil are told; nothing else is asked.
        expect(found.issues.map(({ code }) => code).filter((code) => code !== "NIL_TOKEN")).toEqual([]);
      }),
      // Sums can agree by chance: the same plans each time.
      { seed: 2013, numRuns: 150 },
    );
  });
});

describe("which column names the rows", () => {
  it("is the one that tells them apart, not the directorate that stands beside each", () => {
    const plan = readPrinted("Directorate,Description,2026/27 £000,2027/28 £000\nAdults,Home care,410,523\nAdults,Day centres,-95,-118\nPlace,Street lighting,77,64\nPlace,Parking,-212,-230\n,Total,180,239");
    expect(plan.rows.map(({ label }) => label)).toEqual(["Home care", "Day centres", "Street lighting", "Parking", "Total"]);
    expect(plan.rows[0]!.texts).toEqual(["Adults"]);
  });

  it("states the unit of all figures though a directorate stands left of it", () => {
    const plan = readPrinted("Directorate,£000,2026/27,2027/28\nAdults,Home care,410,523\nAdults,Day centres,-95,-118\nAdults,Reablement,77,64\nAdults,Transport,-212,-230\n,Total,180,239");
    expect(plan.unit).toBe("£000");
    expect(plan.issues).toEqual([]);
  });

  it("is no reference, however long the notes below the references are", () => {
    const plan = readPrinted("Ref,Description,2026/27 £000,2027/28 £000\nB1,Bins,410,523\nB2,Rats,-95,-118\nB3,Pay,77,64\nNote: figures exclude schools and everything that is paid for by grant.,,,\nSource: budget report to full council of February 2026,,,");
    expect(plan.rows.map(({ label }) => label)).toEqual(["Bins", "Rats", "Pay"]);
  });
});

describe("totals that few digits tell", () => {
  it("a net budget says the one total above again", () => {
    expect(sums(readPrinted("£m,2026/27,2027/28\nAdults\nHome care,18.3,17.8\nDay centres,8.3,6.4\nTotal adults,26.6,24.2\nNet budget,26.6,24.2"))).toEqual(["Total adults", "Net budget"]);
  });

  const SHORT = "£m,2026/27,2027/28\nAdults,5.3,9.3\nHome care,2.1,4.4\nDay centres,3.2,4.9\nPlace,8.2,7.1\nBins,5.1,3.0\nRoads,3.1,4.1";

  it("totals before their lines are known by the grand total that comes right with them", () => {
    expect(sums(readPrinted(`${SHORT}\nGrand total,13.5,16.4`))).toEqual(["Adults", "Place", "Grand total"]);
  });

  it("or by leaving no line over, all together", () => {
    expect(sums(readPrinted(`${SHORT}\nCorporate,19.1,28.3\nLegal,12.4,13.8\nInsurance,6.7,14.5`))).toEqual(["Adults", "Place", "Corporate"]);
  });

  it("one group alone is not enough", () => {
    expect(sums(readPrinted("£m,2026/27,2027/28\nAdults,5.3,9.3\nHome care,2.1,4.4\nDay centres,3.2,4.9\nParks,1.7,1.1"))).toEqual([]);
  });
});

describe("a name without figures", () => {
  it("is a line of its section where it stands as deep as the lines around it", () => {
    const plan = readPrinted("£000,2026/27,2027/28\nPlace\n  Bins,410,523\n  Libraries,,\n  Roads,77,64\nTotal place,487,587");
    expect(plan.rows.map(({ label, section, values }) => ({ label, section, values }))).toEqual([
      { label: "Bins", section: "Place", values: [410, 523] },
      { label: "Libraries", section: "Place", values: [null, null] },
      { label: "Roads", section: "Place", values: [77, 64] },
      { label: "Total place", section: "Place", values: [487, 587] },
    ]);
  });

  it("heads what follows where such names stand right under another heading", () => {
    const plan = readPrinted("£000,2026/27,2027/28\nPlace\n  Streets\n  Bins,410,523\n  Parks\n  Mowing,77,64\nTotal place,487,587");
    expect(plan.rows.map(({ label, section }) => `${section}: ${label}`)).toContain("Parks: Mowing");
  });
});

describe("a unit in a row of its own", () => {
  it("stands under the only column of amounts, wherever that is", () => {
    const tracker = readPrinted("Savings plan,,,,\nRef,Proposal,Lead,Saving 2026/27,FTE impact,Status\n,,,£k,,\nA1,Reablement review,K Jones,(802),-3.7,On track\nA2,Fleet,P Green,(95),0,Delivered");
    expect(tracker.columns.map(({ name, unit }) => [name, unit])).toEqual([["Saving 2026/27", "£000"], ["FTE impact", "FTE"]]);
    expect(tracker.rows.map(({ label, values }) => [label, values])).toEqual([["Reablement review", [-802, -3.7]], ["Fleet", [-95, 0]]]);
  });
});
