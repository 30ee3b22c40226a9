import { join, resolve } from "node:path";

const projectRoot = resolve(__dirname, "..", "..");

/** An absolute path inside the project, wherever the command was started. */
export const inProject = (...parts: readonly string[]) => join(projectRoot, ...parts);
