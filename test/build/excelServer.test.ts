import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { inProject } from "../../src/build/paths";

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

let folder: string;
let server: ChildProcess;
let ca: Buffer;
let port: number;
let said = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "common-purse-certificates-"));
  const [caFile, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name)) as [string, string, string];
  await generateCertificates(caFile, cert, key, 1, ["localhost"]);
  ca = readFileSync(caFile);
  port = await freePort();
  server = spawn(
    process.execPath,
    [inProject("node_modules", "tsx", "dist", "cli.mjs"), inProject("src", "build", "serveExcel.ts"), `--cert=${cert}`, `--key=${key}`, `--port=${port}`],
    { cwd: inProject() },
  );
  await new Promise<void>((ready, fail) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (said.includes("excel-checklist.md")) ready();
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", () => fail(new Error(`The server ended.\n${said}`)));
  });
}, 300_000);

afterAll(async () => {
  if (server?.exitCode === null) {
    const ended = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

const fetched = (path: string) =>
  new Promise<{ readonly status: number | undefined; readonly type: string | undefined; readonly text: string }>((done, fail) => {
    get({ host: "localhost", port, path: `/${path}`, ca }, (response) => {
      let text = "";
      response.on("data", (piece: Buffer) => (text += piece.toString()));
      response.on("end", () => done({ status: response.statusCode, type: response.headers["content-type"], text }));
    }).on("error", fail);
  });

it.each([
  ["taskpane.html", /text\/html/, /functions\.js/],
  ["functions.js", /javascript/, /associate/],
  ["functions.json", /json/, /SAVINGS\.GRANTADJ/],
  ["manifest.xml", /xml/, /https:\/\/localhost:3000\/taskpane\.html/],
  ["help.html", /text\/html/, /Help with Common Purse/],
  ["assets/icon-32.png", /png/, /PNG/],
])("serves %s over https with a certificate of its own", async (path, type, content) => {
  const answer = await fetched(path);
  expect(answer.status).toBe(200);
  expect(answer.type).toMatch(type);
  expect(answer.text).toMatch(content);
}, 60_000);

it("says how to give Excel the manifest", () => {
  expect(said).toContain("Upload My Add-in");
  expect(said).toContain(inProject("manifest.xml"));
});
