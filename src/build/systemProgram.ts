import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program from outside npm that some commands need. */
export interface SystemProgram {
  readonly title: string;
  /** An environment variable that names the program's path, for a machine where it lies elsewhere. */
  readonly variable: string;
  /** Looked for on the PATH, best first. */
  readonly commands: readonly string[];
  /** Looked for as they stand, best first. */
  readonly places: readonly string[];
  readonly debianPackages: readonly string[];
  /** What a person should install where we cannot. */
  readonly advice: string;
}

const programFiles = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].filter(
  (folder): folder is string => folder !== undefined,
);

export const BROWSER: SystemProgram = {
  title: "a Chromium browser",
  variable: "COMMON_PURSE_BROWSER",
  commands: ["google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chromium", "chromium-browser"],
  places: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...programFiles.flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
  ],
  debianPackages: ["chromium", "fonts-liberation"],
  advice: "Install Google Chrome, Microsoft Edge or Chromium",
};

export const LIBREOFFICE: SystemProgram = {
  title: "LibreOffice",
  variable: "COMMON_PURSE_LIBREOFFICE",
  commands: ["soffice", "libreoffice"],
  places: [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ...programFiles.map((folder) => join(folder, "LibreOffice", "program", "soffice.exe")),
  ],
  debianPackages: ["libreoffice-calc-nogui", "libreoffice-writer-nogui"],
  advice: "Install LibreOffice with Calc and Writer",
};

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (command: string) =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isProgram);

/** Where the program is, or undefined. Never installs anything. */
export const findProgram = (program: SystemProgram): string | undefined => {
  const named = process.env[program.variable];
  if (named) {
    if (!isProgram(named)) throw new Error(`${program.variable} names ${named}, which is not a program. Correct or unset it.`);
    return named;
  }
  for (const command of program.commands) {
    const found = onPath(command);
    if (found) return found;
  }
  return program.places.find(isProgram);
};

const mayInstall = () => process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Runs apt-get and gives the end of what it said if it failed. */
const aptGet = (...args: string[]): string | undefined => {
  const { status, stdout, stderr } = spawnSync("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    encoding: "utf8",
  });
  return status === 0 ? undefined : (stderr || stdout).trim().split("\n").slice(-5).join("\n");
};

/** Finds the program, or installs Debian's package when we are root on such a machine, or says what to install. */
export const ensureProgram = (program: SystemProgram, say: (line: string) => void = () => undefined): string => {
  const found = findProgram(program);
  if (found) return found;
  const remedy = `${program.advice}, or set ${program.variable} to its path.`;
  if (!mayInstall()) {
    const sudo = process.platform === "linux" ? ` On Debian: sudo apt-get install ${program.debianPackages.join(" ")}.` : "";
    throw new Error(`${program.title} was not found. ${remedy}${sudo}`);
  }
  say(`Installing ${program.debianPackages.join(", ")} …`);
  const failure =
    aptGet("update") ?? aptGet("install", "-y", "--no-install-recommends", ...program.debianPackages);
  const installed = findProgram(program);
  if (!installed) throw new Error(`${program.title} was not found and apt-get could not install it. ${remedy}\n${failure ?? ""}`);
  return installed;
};
