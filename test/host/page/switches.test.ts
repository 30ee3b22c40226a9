import { readSwitches } from "../../../host/page/switches";

describe("how a page is opened, from its address", () => {
  it("is as on the desktop, in light colours, without faults, when nothing is said", () => {
    expect(readSwitches("")).toEqual({ failSync: 0, blanks: 0, theme: "light", pane: 360 });
  });

  it("takes every switch", () => {
    expect(readSwitches("?failSync=3&blanks=null&theme=dark&pane=400")).toEqual({ failSync: 3, blanks: null, theme: "dark", pane: 400 });
  });

  it("keeps the pane as wide as Excel lets it be", () => {
    expect(readSwitches("?pane=200").pane).toBe(320);
    expect(readSwitches("?pane=900").pane).toBe(420);
  });

  it("changes nothing by what is no switch, or no value of one", () => {
    expect(readSwitches("?failSync=-1&blanks=maybe&theme=blue&pane=wide&other=1")).toEqual(readSwitches(""));
  });
});
