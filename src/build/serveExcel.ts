import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { excelServer, type Certificate } from "./excelServer";
import { LOCAL_ORIGIN } from "./origin";
import { inProject } from "./paths";

const manifest = inProject("manifest.xml");

const DESKTOP: Partial<Record<NodeJS.Platform, string>> = {
  win32: `Excel for Windows
  1. Share the folder ${inProject()} with yourself (Properties → Sharing) and note its network path.
  2. Excel: File → Options → Trust Center → Trust Center Settings → Trusted Add-in Catalogs: add that path, tick Show in Menu, restart Excel.
  3. Home → Add-ins → More Add-ins → Shared Folder → Common Purse → Add.`,
  darwin: `Excel for Mac
  1. Copy ${manifest} into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if there is none).
  2. Restart Excel. Home → Add-ins → Common Purse.`,
};

const INSTRUCTIONS = `
Common Purse is served at ${LOCAL_ORIGIN}. Keep this window open; Ctrl+C ends it.

Excel on the web, in a browser on this computer
  1. Open a workbook. Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in.
  2. Choose ${manifest}.
${DESKTOP[process.platform] ? `\n${DESKTOP[process.platform]}\n` : ""}
Then choose Common Purse on the Home tab and try =SAVINGS.GRANTADJ(-490,417,803) in a cell.
What to look at, step by step: docs/excel-checklist.md
`;

const { values: options } = parseArgs({
  options: { cert: { type: "string" }, key: { type: "string" }, port: { type: "string", default: new URL(LOCAL_ORIGIN).port } },
});

/** The certificate given with --cert and --key, else one made for this computer and trusted by it. */
const certificate = async (): Promise<Certificate> => {
  if (options.cert && options.key) return { cert: readFileSync(options.cert), key: readFileSync(options.key) };
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    throw new Error(
      `Excel needs a certificate for ${LOCAL_ORIGIN} that this computer trusts, and it could not be installed. ` +
        `Run "npx office-addin-dev-certs install" by hand and agree to what the system asks. On a managed computer ask your IT for a certificate ` +
        `for localhost, and give it with: npm run excel -- --cert=localhost.crt --key=localhost.key\n${String(error)}`,
    );
  }
};

const serve = async () => {
  const server = excelServer(await certificate(), Number(options.port));
  await server.start();
  console.log(INSTRUCTIONS);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
};

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
