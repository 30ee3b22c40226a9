/** The add-in's version. The build puts it in; the tests run without a build. */
export const version: string = process.env["COMMON_PURSE_VERSION"] ?? "development";
