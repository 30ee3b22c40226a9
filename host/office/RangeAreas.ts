import { quoteSheet, rectAddress } from "../engine/a1";
import { ClientObject } from "./ClientObject";
import type { RangeHandle } from "./RangeHandle";

/** Several rectangles of one sheet. */
export class RangeAreas extends ClientObject<readonly RangeHandle[]> {}
ClientObject.properties(RangeAreas, {
  address: { get: (areas) => areas.map((area) => `${quoteSheet(area.sheet.getSheetName())}!${rectAddress(area)}`).join(",") },
  areaCount: { get: (areas) => areas.length },
});
