/**
 * What a council's server should say with each file. docs/hosting has it for nginx, IIS and Azure Static Web Apps;
 * a test keeps those equal to this, and another loads the add-in under it in a real browser.
 */

/** Pages of Microsoft 365 that show the pane on the web. On the desktop nothing frames it but Excel. */
const EXCEL_ON_THE_WEB = ["https://*.officeapps.live.com", "https://*.office.com", "https://*.sharepoint.com", "https://*.cloud.microsoft", "https://*.microsoft365.com"];

const POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
  // Fabric and Excel's own API write style rules at run time; neither takes a nonce from static files.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": EXCEL_ON_THE_WEB,
} as const;

export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
  .join("; ");

export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Excel on the web reads functions.json and functions.js from its own address; they hold nothing secret.
  "Access-Control-Allow-Origin": "*",
};

/** Files with a hash in their name never change; all others are asked for again, so that an update arrives. */
export const CACHE = { chunks: "public, max-age=31536000, immutable", others: "no-cache" } as const;
