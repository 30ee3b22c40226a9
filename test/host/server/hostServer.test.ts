import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHostServer, type HostServer } from "../../../host/server/hostServer";

let folder: string;
let server: HostServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "server-"));
  for (const part of ["page", "add-in"]) mkdirSync(join(folder, part));
  writeFileSync(join(folder, "page", "index.html"), "<p>page</p>");
  writeFileSync(join(folder, "secret.txt"), "kept from everybody");
  server = await startHostServer({ page: join(folder, "page"), addIn: join(folder, "add-in") });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What comes back when exactly these characters are sent; clients that tidy addresses would hide the fault. */
const sent = (request: string): Promise<string> =>
  new Promise((done, fail) => {
    let text = "";
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1", () => socket.write(request, "latin1"));
    socket.on("data", (part) => (text += part.toString("latin1"))).on("close", () => done(text)).on("error", fail);
  });
const get = (address: string): Promise<string> => sent(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

const answersStill = async (): Promise<void> => {
  const answer = await get("/");
  expect(statusOf(answer)).toBe(200);
  expect(answer).toContain("<p>page</p>");
};

it.each(["/%", "/%2", "/%zz", "/add-in/%", "/%c3%28", "/%ff", "/a%e0%a4%a", "http://[", "//%", "*", "%"])("answers 400 to %s, whose address cannot be read, and goes on", async (address) => {
  expect(statusOf(await get(address))).toBe(400);
  await answersStill();
});

it.each(["//", "//evil", "///", "/\\", "/%00", "/add-in/", "/none.js", "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/add-in/..%2f..%2fsecret.txt", "/?%", "/#%"])("answers %s and goes on", async (address) => {
  const answer = await get(address);
  expect(statusOf(answer)).toBeGreaterThanOrEqual(200);
  expect(answer).not.toContain("kept from everybody");
  await answersStill();
});

it.each([
  ["another protocol", "\u0016\u0003\u0001\u0002\u0000\u0001"],
  ["a method that nobody knows", "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
  ["CONNECT", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["a wish for another protocol", "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n"],
  ["a body that is no length long", "POST /% HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"],
  ["an address of 8,000 characters", `GET /${"a".repeat(8000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`],
  ["headers without end", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(40_000)}\r\n\r\n`],
])("bears %s", async (_, request) => {
  await sent(request).catch(() => undefined);
  await answersStill();
});

it("bears callers that hang up", async () => {
  await Promise.all(Array.from({ length: 20 }, () => new Promise<void>((done) => {
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1", () => {
      socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
      socket.destroy();
    });
    socket.on("close", () => done());
  })));
  await answersStill();
});
