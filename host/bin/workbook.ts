import { run } from "../headless/nodePrograms";

void run("workbook", process.argv.slice(2));
