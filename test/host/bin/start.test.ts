import { spawn, spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { inProject } from "../../../src/build/paths";
import { builtAddIn } from "../../support/builtAddIn";
import { builtHostPage } from "../../support/builtHostPage";

const start = (...options: string[]): string[] => [require.resolve("tsx/cli"), inProject("host", "bin", "start.ts"), ...options];
const run = (...options: string[]) => spawnSync(process.execPath, start(...options), { encoding: "utf8", cwd: inProject() });

beforeAll(async () => {
  await builtAddIn();
  await builtHostPage();
}, 300_000);
jest.setTimeout(60_000);

describe("npm start", () => {
  it("serves the workbook at a free port of this machine only, and says where", async () => {
    const child = spawn(process.execPath, start("--no-open"), { cwd: inProject() });
    try {
      const address = await new Promise<string>((found, fail) => {
        let said = "";
        child.stdout.on("data", (text: Buffer) => {
          said += text.toString();
          const [, at] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said) ?? [];
          if (at) found(at);
        });
        child.on("close", () => fail(new Error(`It ended: ${said}`)));
      });
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("<title>Workbook");
    } finally {
      child.kill();
    }
  });

  it("says so when the port asked for is in use", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    try {
      const { port } = other.address() as AddressInfo;
      const { status, stderr } = run("--no-open", `--port=${port}`);
      expect({ status, stderr }).toEqual({ status: 1, stderr: `Port ${port} is in use. Leave out --port, or choose another.\n` });
    } finally {
      other.close();
    }
  });

  it.each(["no", "70000"])("refuses port %s with what to give", (port) => {
    const { status, stderr } = run("--no-open", `--port=${port}`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(`--port=${port} is no port. Give a number from 1 to 65535`) });
  });
});
