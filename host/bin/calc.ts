import { run } from "../headless/nodePrograms";

void run("calc", process.argv.slice(2));
