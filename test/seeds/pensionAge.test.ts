import { excelDate } from "../../src/domain/excelDate";
import { MINIMUM_PENSION_AGES } from "../../src/domain/fte/minimumPensionAge";
import { parameterSeeds } from "../../src/tables/seeds/parameters";

it("FTE.STRAIN goes by the minimum pension ages that the table of parameters gives", () => {
  const { entries } = parameterSeeds.find(({ id }) => id === "pension.minimum_age")!;
  expect(MINIMUM_PENSION_AGES).toEqual(entries.map(({ from, value }) => ({ from: excelDate(from), age: value })));
});
