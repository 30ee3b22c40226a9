import { payIn, readPay } from "../../../../src/tables/import/read/readPay";

it.each([
  ["£30,000 - £35,000", { range: { low: 30000, high: 35000 } }],
  ["£30k–£35k", { range: { low: 30000, high: 35000 } }],
  ["30,000 to 35,000 p.a.", { range: { low: 30000, high: 35000 } }],
  ["up to £18,000", { range: { low: null, high: 18000 } }],
  ["SCP 12–17 £27,334–£30,060", { range: { low: 27334, high: 30060 }, grade: "SCP 12–17" }],
  ["SCP 12-17: £27,334 - £30,060 per annum", { range: { low: 27334, high: 30060 }, grade: "SCP 12-17" }],
  ["£27,334 - £30,060 (SCP 12-17)", { range: { low: 27334, high: 30060 }, grade: "SCP 12-17" }],
  ["Grade G (£27,334–£30,060)", { range: { low: 27334, high: 30060 }, grade: "Grade G" }],
  ["G £27,334–£30,060 pro rata", { range: { low: 27334, high: 30060 }, grade: "G" }],
  ["M1–M6 £31,650 – £43,607", { range: { low: 31650, high: 43607 }, grade: "M1–M6" }],
  ["12 £27,334 – 17 £30,060", { range: { low: 27334, high: 30060 }, grade: "12–17" }],
  ["SCP 23 £33,945", { salary: 33945, grade: "SCP 23" }],
  ["Grade G", { grade: "Grade G" }],
  ["PO4", { grade: "PO4" }],
  ["SCP 12-17", { grade: "SCP 12-17" }],
  ["12-17", { grade: "12-17" }],
  ["NJC", { grade: "NJC" }],
])("reads %p as pay", (text, pay) => expect(readPay(text)).toEqual(pay));

it.each([
  "£54,495 CR", "54,495?", "£30,000-", "(54,495", "£30,000 - £28,000", "£30,000 plus car", "£2,200 - £2,500 a month", "£30,000 + £2,000", "£30,000 x 1.5", "£30,000, £32,000 and £34,000",
  "$30,000 - $35,000", "£35,000 A", "£35,000 (F)", "£12.50 per hour", "£30,000 excluding allowances", "Manager", "tbc", "see HR", "0£30,000",
])("does not read %p as pay", (text) => expect(readPay(text)).toBeUndefined());

it("knows a column of ranges from one of grades, of points and of plain salaries", () => {
  expect(payIn(["£30,000 - £35,000", "£40,000", "£18,000 - £20,000"], false)).toBe("ranges");
  expect(payIn(["Grade G", "Grade H", "Agency"], false)).toBe("grades");
  expect(payIn(["12-17", "5-6"], false)).toBe("grades");
  expect(payIn(["27.3-30.1", "18-20"], true)).toBe("ranges");
  expect(payIn(["£30,000", "£40,000"], false)).toBeUndefined();
});
