import { parseArgs } from "node:util";
import { ensureAddInBuilt } from "../../src/build/addIn";
import { startHostServer } from "../server/hostServer";
import { openInBrowser } from "../server/openInBrowser";
import { ensurePageBuilt } from "../server/pageBundle";

const USAGE = `Opens a workbook with the Common Purse pane in your browser.

  npm start
  npm start -- --no-open     only prints the address
  npm start -- --port=8080   at a port of your choice, not at any free one`;

/** 0 lets the system choose a free port. */
const readPort = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Error(`--port=${text} is no port. Give a number from 1 to 65535, such as --port=8080.`);
  return Number(text);
};

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { "no-open": { type: "boolean" }, port: { type: "string", default: "0" }, help: { type: "boolean" } } });
  if (values.help) return console.log(USAGE);
  const port = readPort(values.port);
  const addIn = await ensureAddInBuilt(console.log);
  const page = await ensurePageBuilt(console.log);
  const server = await startHostServer({ page, addIn }, port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port} is in use. Leave out --port, or choose another.`);
  });
  console.log(`\nThe workbook is at ${server.address}\nKeep this window open; Ctrl+C ends it.\n`);
  if (!values["no-open"]) openInBrowser(server.address);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close().then(() => process.exit()));
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
