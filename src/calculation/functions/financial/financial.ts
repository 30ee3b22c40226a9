import type { ExcelFunction } from "../ExcelFunction";
import { cashFlows } from "./cashFlows";
import { depreciation } from "./depreciation";
import { discounts } from "./discounts";
import { loans } from "./loans";
import { rates } from "./rates";

/** Loans, flows of money, depreciation and discounts. Bonds and accrued interest are not there. */
export const financial: readonly ExcelFunction[] = [...loans, ...cashFlows, ...depreciation, ...rates, ...discounts];
