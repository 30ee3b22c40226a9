import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { LIBREOFFICE, ensureProgram } from "../../src/build/systemProgram";
import { once } from "./once";

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The machine's LibreOffice; as root on Debian it is installed when missing. Rejects, never skips, where there is none. */
export const libreOfficePath = (): Promise<string> => once("LIBREOFFICE", () => ensureProgram(LIBREOFFICE, say));

/** Opens a file in LibreOffice, saves it in another format (xlsx, csv, pdf …) into a folder, and gives the new file's path. */
export const convertWithLibreOffice = async (file: string, format: string, folder: string): Promise<string> => {
  const program = await libreOfficePath();
  // Its own profile, so that runs side by side do not wait for each other or read a person's settings.
  const profile = mkdtempSync(join(tmpdir(), "common-purse-libreoffice-"));
  try {
    await promisify(execFile)(
      program,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", format, "--outdir", folder, file],
      { timeout: 180_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return join(folder, `${basename(file, extname(file))}.${format.split(":")[0]}`);
};
