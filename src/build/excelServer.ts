import webpack, { type Configuration } from "webpack";
import DevServer from "webpack-dev-server";
import { createRequire } from "node:module";
import { inProject } from "./paths";

export interface Certificate {
  readonly cert: Buffer | string;
  readonly key: Buffer | string;
  readonly ca?: Buffer | string;
}

/**
 * Serves the add-in over https to Excel on this machine, and builds it again whenever a file changes.
 * Nothing is added to the bundles for that: close and open the pane to see a change.
 */
export const excelServer = (certificate: Certificate, port: number): DevServer => {
  const configure = createRequire(__filename)(inProject("webpack.config.js")) as (env: object, argv: object) => Configuration;
  const compiler = webpack({ ...configure({}, { mode: "development" }), infrastructureLogging: { level: "warn" }, stats: "errors-warnings" });
  return new DevServer(
    {
      host: "localhost",
      port,
      server: { type: "https", options: certificate },
      client: false,
      hot: false,
      liveReload: false,
      headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" },
    },
    compiler,
  );
};
