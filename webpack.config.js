require("tsx/cjs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { AddInFilesPlugin } = require("./src/build/AddInFilesPlugin");
const { LOCAL_ORIGIN, readOrigin, readPrefix } = require("./src/build/origin");
const { version } = require("./package.json");

/** Old enough for Excel's Safari on the Mac, new enough to need no translation elsewhere. */
const TARGET = "es2020";

/**
 * The add-in as static files. `npm run build` calls this with an origin, a prefix and a folder; `npx webpack` works as well.
 * functions.js is a file of its own and stays small: Excel loads it before it can calculate a cell.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const originGiven = env.origin ?? process.env.COMMON_PURSE_ORIGIN;
  const origin = originGiven ? readOrigin(originGiven) : LOCAL_ORIGIN;
  const prefix = readPrefix(env.prefix ?? process.env.COMMON_PURSE_PREFIX ?? "");
  return {
    mode,
    target: ["web", TARGET],
    context: __dirname,
    entry: { functions: "./src/functions/functions.ts", taskpane: "./src/taskpane/index.tsx", importWorker: "./src/taskpane/import/importWorker.ts" },
    output: {
      path: env.out ?? path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "chunks/[name].[contenthash:8].js",
      uniqueName: "commonPurse",
      clean: true,
    },
    // Neither a source map nor an eval: production serves nothing that a strict content security policy would refuse.
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /docx[\\/]dist[\\/]index\.mjs$/, loader: path.resolve(__dirname, "src", "build", "withoutCodeFromText.ts") },
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: TARGET, jsx: "automatic" } },
        // They only define: what of a definition Excel does not run (texts, native twins) stays out of functions.js.
        { test: /\.ts$/, include: [path.resolve(__dirname, "src", "domain"), path.resolve(__dirname, "src", "functions")], exclude: path.resolve(__dirname, "src", "functions", "functions.ts"), sideEffects: false },
        // Its modules only define as well: of the reader and writer of workbooks, what an import does not call stays out.
        { test: /\.mjs$/, include: path.resolve(__dirname, "node_modules", "hucre"), sideEffects: false },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, legalComments: "none" })] },
    performance: { hints: false },
    plugins: [
      new DefinePlugin({
        "process.env.COMMON_PURSE_VERSION": JSON.stringify(version),
        "process.env.COMMON_PURSE_PREFIX": JSON.stringify(prefix),
      }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,svg}" },
          { from: "assets/pages.css", to: "pages.css" },
          { from: "src/taskpane/styles/*.css", to: "styles/[name].css" },
        ],
      }),
      new AddInFilesPlugin({ origin, prefix, version }),
    ],
  };
};
