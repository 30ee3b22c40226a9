import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { ADD_IN_POLICY, PAGE_POLICY } from "./policies";

export interface HostServer {
  /** "http://127.0.0.1:49152/" */
  readonly address: string;
  close(): Promise<void>;
}

export interface HostFolders {
  /** The bundled page. */
  readonly page: string;
  /** The add-in's production build. */
  readonly addIn: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const ADD_IN = "/add-in/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Stands where Excel's own API would: the frame takes what the workbook's page made for it. */
const OFFICE_SHIM = "Object.assign(window, window.parent.officeForAddIn);\n";

/** Serves the workbook's page and, beside it, the add-in as it is; only the script of Excel's own API is another one. */
export async function startHostServer(folders: HostFolders, port = 0): Promise<HostServer> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    if (path === undefined) return refuse(response, 400, "This is no address of a page.");
    answer(folders, path, response).catch(() => refuse(response, 404, `There is nothing at ${path}.`));
  });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });

/** The path that a request asks for; undefined where its address cannot be read, such as /%. */
function pathOf(address: string): string | undefined {
  try {
    // Put behind the host: "//x" alone would be read as a host of that name.
    return decodeURIComponent(new URL(address.startsWith("/") ? `http://host${address}` : address).pathname);
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: 400 | 404, reason: string): void {
  if (!response.headersSent) response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
  response.end(`${reason}\n`);
}

async function answer(folders: HostFolders, path: string, response: ServerResponse): Promise<void> {
  const ofAddIn = path.startsWith(ADD_IN);
  const send = (type: string, body: string | Buffer) =>
    void response
      .writeHead(200, {
        "Content-Type": type,
        "Content-Security-Policy": ofAddIn ? ADD_IN_POLICY : PAGE_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-cache",
      })
      .end(body);
  if (path === "/office.js") return send(TYPES[".js"]!, OFFICE_SHIM);
  const file = ofAddIn ? inFolder(folders.addIn, path.slice(ADD_IN.length)) : inFolder(folders.page, path === "/" ? "index.html" : path.slice(1));
  const bytes = await readFile(file);
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  send(type, path === `${ADD_IN}taskpane.html` ? withHostOffice(bytes.toString("utf8")) : bytes);
}

/** The file of a folder; an address that climbs out of it has none. */
function inFolder(folder: string, path: string): string {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) throw new Error(`${path} is outside the folder that is served.`);
  return file;
}

function withHostOffice(html: string): string {
  if (!html.includes(OFFICE_JS)) throw new Error("The add-in's taskpane.html does not load office.js.");
  return html.replace(OFFICE_JS, "../office.js");
}
