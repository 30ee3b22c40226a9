// Made from definitions.ts by `npm run generate`; do not edit.
import type { Calculation } from "./calculation";
import { calculate as APPRAISE_BREAKEVENCOST } from "./appraise/breakevencost";
import { calculate as APPRAISE_DF } from "./appraise/df";
import { calculate as APPRAISE_IRR } from "./appraise/irr";
import { calculate as APPRAISE_NPV } from "./appraise/npv";
import { calculate as APPRAISE_OPTIMISM } from "./appraise/optimism";
import { calculate as APPRAISE_PAYBACK } from "./appraise/payback";
import { calculate as APPRAISE_REQUIRED } from "./appraise/required";
import { calculate as APPRAISE_ROI } from "./appraise/roi";
import { calculate as BUDGET_PERHEAD } from "./budget/perhead";
import { calculate as BUDGET_REDUCTIONPCT } from "./budget/reductionpct";
import { calculate as BUDGET_REVISED } from "./budget/revised";
import { calculate as CHECK_RECON } from "./check/recon";
import { calculate as FTE_CHANGE } from "./fte/change";
import { calculate as FTE_COSTPER } from "./fte/costper";
import { calculate as MODEL_DOMINATED } from "./model/dominated";
import { calculate as MODEL_RANK } from "./model/rank";
import { calculate as MODEL_SCORE } from "./model/score";
import { calculate as MODEL_WEIGHTED } from "./model/weighted";
import { calculate as PARAM_SOURCE } from "./param/source";
import { calculate as PARAM_VALUE } from "./param/value";
import { calculate as SAVINGS_GRANTADJ } from "./savings/grantadj";
import { calculate as SAVINGS_GRANTADJTOTAL } from "./savings/grantadjtotal";
import { calculate as SAVINGS_RANGE } from "./savings/range";
import { calculate as SHARE_ALLOCATE } from "./share/allocate";

export const calculations: readonly Calculation[] = [APPRAISE_BREAKEVENCOST, APPRAISE_DF, APPRAISE_IRR, APPRAISE_NPV, APPRAISE_OPTIMISM, APPRAISE_PAYBACK, APPRAISE_REQUIRED, APPRAISE_ROI, BUDGET_PERHEAD, BUDGET_REDUCTIONPCT, BUDGET_REVISED, CHECK_RECON, FTE_CHANGE, FTE_COSTPER, MODEL_DOMINATED, MODEL_RANK, MODEL_SCORE, MODEL_WEIGHTED, PARAM_SOURCE, PARAM_VALUE, SAVINGS_GRANTADJ, SAVINGS_GRANTADJTOTAL, SAVINGS_RANGE, SHARE_ALLOCATE];
