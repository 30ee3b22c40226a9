import { isActionFault } from "../../../src/excel/ActionFault";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { cases } from "../../../src/tables/cases/cases";
import { peopleServices2013 } from "../../../src/tables/cases/peopleServices2013";
import { Misuse } from "../runProgram";
import type { WorkbookStep } from "./WorkbookStep";

const list = cases.map(({ id, title }) => `${id}: ${title}`);

/** Loads a case: its tables and all its sheets, as the pane does. */
export const caseStep: WorkbookStep = {
  option: "case",
  value: "ID",
  help: ["the case to load; the first if not told", ...list.map((line) => `  ${line}`)],
  otherwise: peopleServices2013.id,
  run: async (id) => {
    if (!cases.some((known) => known.id === id)) throw new Misuse(`There is no case ${id}. Give one of:\n${list.map((line) => `  ${line}`).join("\n")}`);
    const loaded = await loadCase(id, background);
    if (isActionFault(loaded)) throw new Misuse(loaded.fault);
    return [loaded.title, `Master check: ${loaded.masterCheck}`];
  },
};
