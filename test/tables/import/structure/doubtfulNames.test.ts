import { readPrinted } from "../support/readPrinted";

const doubtful = (csv: string) => readPrinted(csv).issues.flatMap(({ code, row, cell }) => (code === "HEADING_OR_LINE" ? [`${row ?? ""} ${cell ?? ""}`] : []));

describe("a name without figures that may be a line", () => {
  it.each([
    ["first", "Net budget by directorate 2026/27,\nDirectorate,£m\nAdults and Health,\nChildren,52.4\nPlace,31.1\nResources,18.0", ["Adults and Health A3"]],
    ["in the middle", "Directorate,2026/27 £000,2027/28 £000\nChildren,524,530\nAdults and Health,,\nPlace,311,312\nResources,180,181", ["Adults and Health A3"]],
    ["last", "Directorate,2026/27 £m,2027/28 £m\nChildren,52.4,53.0\nPlace,31.1,31.2\nAdults and Health,,", ["Adults and Health A4"]],
    ["twice", "Service,£\nParks,\nRoads,900\nLibraries,\nWaste,640", ["Parks A2", "Libraries A4"]],
    ["with a total over more than its rows", "Directorate,£m\nAdults,50.1\nChildren,40.2\nPlace,\nResources,18.0\nTotal,108.3", ["Place A4"]],
    ["with a total that differs by it", "Directorate,£m\nAdults and Health,\nChildren,52.4\nPlace,31.1\nTotal,150.2", ["Adults and Health A2"]],
  ])("is told by its row: %s", (_, csv, told) => expect(doubtful(csv)).toEqual(told));

  it.each([
    ["a colon", "Service,£000\nFunded by:,\nGrant,300\nCouncil tax,440"],
    ["capitals", "Service,£000\nADULTS,\nHome care,300\nDay care,440"],
    ["rows further in", "Service,£000\nAdults,\n  Home care,300\n  Day care,440"],
    ["a blank row above", "Service,£000\nParks,20\n,\nAdults,\nHome care,300\nDay care,440"],
    ["a total of its rows", "Service,£000\nAdults,\nHome care,300\nDay care,440\nAdults total,740\nParks,20"],
    ["others like it", "Service,£000\nAdults,\nHome care,300\nDay care,440\nPlace,\nRoads,20\nParks,35"],
    ["references that every line has", "Ref,Service,£000\n,Adults,\nA1,Home care,300\nA2,Day care,440"],
  ])("is a heading by %s", (_, csv) => expect(doubtful(csv)).toEqual([]));

  it("below the table may be a remark", () => {
    expect(doubtful("Service,£000\nParks,20\nRoads,30\nSource: budget book")).toEqual([]);
    expect(doubtful("Service,£000\nParks,20\nRoads,30\nTotal,50\nBudget book")).toEqual([]);
    expect(doubtful("Service,£000\nParks,20\nRoads,30\n,\nFinance and Assets")).toEqual([]);
  });
});
