/** Where Excel on the developer's own machine loads the add-in from; manifest.xml is written for this address. */
export const LOCAL_ORIGIN = "https://localhost:3000";

const LOCAL_NAMES = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/**
 * The address the add-in will be served from, as a council's IT gives it: https, a host, perhaps a port and a folder.
 * Gives it without a slash at the end; throws with what to enter instead.
 */
export const readOrigin = (text: string): string => {
  const example = "Enter an address such as https://addins.example.gov.uk or https://www.example.gov.uk/common-purse.";
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`The origin "${text}" is not an address. ${example}`);
  }
  if (url.protocol !== "https:") throw new Error(`The origin "${text}" is not https. Excel loads add-ins over https only. ${example}`);
  if (LOCAL_NAMES.test(url.hostname)) throw new Error(`The origin "${text}" is this machine. For Excel on this machine run: npm run excel. ${example}`);
  if (url.username || url.password) throw new Error(`The origin must not hold a user name or password. ${example}`);
  if (url.search || url.hash) throw new Error(`The origin "${text}" must end with the host or a folder, without ? or #. ${example}`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
};

/** The fallback prefix before every function name (MTFP gives =MTFP.SAVINGS.GRANTADJ); empty for none. Throws with what to enter instead. */
export const readPrefix = (text: string): string => {
  if (!/^([A-Z][A-Z0-9_]{0,30})?$/.test(text)) {
    throw new Error(`The prefix "${text}" must be capital letters, digits and underscores, beginning with a letter, such as MTFP.`);
  }
  return text;
};
