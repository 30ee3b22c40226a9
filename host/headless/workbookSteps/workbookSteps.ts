import { caseStep } from "./caseStep";
import { detachedStep } from "./detachedStep";
import { reportStep } from "./reportStep";
import type { WorkbookStep } from "./WorkbookStep";

/** Every step, in the order in which they are done: one line each. */
export const workbookSteps: readonly WorkbookStep[] = [caseStep, reportStep, detachedStep];
