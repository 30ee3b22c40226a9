import { ensureAddInBuilt } from "../../src/build/addIn";
import { once } from "./once";

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The folder of the add-in's production build, made first if a source has changed. Give the hook some minutes: `beforeAll(…, 300_000)`. */
export const builtAddIn = (): Promise<string> => once("ADD_IN", () => ensureAddInBuilt(say));
