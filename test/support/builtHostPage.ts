import { ensurePageBuilt } from "../../host/server/pageBundle";
import { once } from "./once";

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The folder of the workbook host's page, bundled first if a source has changed. */
export const builtHostPage = (): Promise<string> => once("HOST_PAGE", () => ensurePageBuilt(say));
