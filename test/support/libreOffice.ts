import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { LIBREOFFICE, ensureProgram } from "../../src/build/systemProgram";
import { once } from "./once";

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The machine's LibreOffice; as root on Debian it is installed when missing. Rejects, never skips, where there is none. */
export const libreOfficePath = (): Promise<string> => once("LIBREOFFICE", () => ensureProgram(LIBREOFFICE, say));

/** Without these LibreOffice shows the results it finds in a file: a check of them would check nothing. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Its own profile, so that runs side by side do not wait for each other or read a person's settings. */
const newProfile = (): string => {
  const profile = mkdtempSync(join(tmpdir(), "common-purse-libreoffice-"));
  mkdirSync(join(profile, "user"));
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  return profile;
};

/**
 * Opens a file in LibreOffice, which works out every formula anew, saves it in another format (xlsx, fods, pdf …) into a
 * folder, and gives the new file's path. Rejects when LibreOffice cannot open the file.
 */
export const convertWithLibreOffice = async (file: string, format: string, folder: string): Promise<string> => {
  const program = await libreOfficePath();
  const profile = newProfile();
  const result = join(folder, `${basename(file, extname(file))}.${format.split(":")[0]}`);
  try {
    const { stdout, stderr } = await promisify(execFile)(
      program,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", format, "--outdir", folder, file],
      { timeout: 180_000 },
    );
    if (!existsSync(result)) throw new Error(`LibreOffice did not turn ${basename(file)} into ${format}: ${stdout}${stderr}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return result;
};

/** A workbook's bytes as LibreOffice saves them in another format. */
export const savedByLibreOffice = async (workbook: Uint8Array, format: "xlsx" | "fods" | "pdf"): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), "common-purse-workbook-"));
  try {
    const file = join(folder, "workbook.xlsx");
    const target = join(folder, "saved");
    writeFileSync(file, workbook);
    mkdirSync(target);
    return new Uint8Array(readFileSync(await convertWithLibreOffice(file, format, target)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The workbook as printed on paper. */
export const toPdf = (workbook: Uint8Array): Promise<Uint8Array> => savedByLibreOffice(workbook, "pdf");
