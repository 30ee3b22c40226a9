/** Every custom function: one line each. The registry, functions.json, the script that Excel loads, reference and tests follow from it. */
export * as BUDGET_PERHEAD from "./budget/perhead";
export * as BUDGET_REDUCTIONPCT from "./budget/reductionpct";
export * as BUDGET_REVISED from "./budget/revised";
export * as CHECK_RECON from "./check/recon";
export * as FTE_CHANGE from "./fte/change";
export * as FTE_COSTPER from "./fte/costper";
export * as MODEL_DOMINATED from "./model/dominated";
export * as MODEL_RANK from "./model/rank";
export * as MODEL_SCORE from "./model/score";
export * as MODEL_WEIGHTED from "./model/weighted";
export * as SAVINGS_GRANTADJ from "./savings/grantadj";
export * as SAVINGS_GRANTADJTOTAL from "./savings/grantadjtotal";
export * as SAVINGS_RANGE from "./savings/range";
export * as SHARE_ALLOCATE from "./share/allocate";
