import { CONTENT_SECURITY_POLICY } from "../../src/build/hosting";

/** The add-in's own pages keep the policy of a council's server, without the two places that only Excel needs. */
export const ADD_IN_POLICY = CONTENT_SECURITY_POLICY.replace(/ https:\/\/appsforoffice\.microsoft\.com/, "").replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'");

/** The workbook's page: nothing from another place, no script in the page's text, no text run as a script. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The grid writes style rules while it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
