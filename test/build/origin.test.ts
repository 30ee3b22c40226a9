import { readOrigin, readPrefix } from "../../src/build/origin";

it.each([
  ["https://addins.example.gov.uk", "https://addins.example.gov.uk"],
  ["https://addins.example.gov.uk/", "https://addins.example.gov.uk"],
  ["https://www.example.gov.uk/common-purse/", "https://www.example.gov.uk/common-purse"],
  ["https://ADDINS.example.gov.uk:8443", "https://addins.example.gov.uk:8443"],
])("takes %s as %s", (given, origin) => expect(readOrigin(given)).toBe(origin));

it.each([
  ["addins.example.gov.uk", /is not an address/],
  ["", /is not an address/],
  ["http://addins.example.gov.uk", /not https/],
  ["https://localhost:3000", /this machine.*npm run excel/],
  ["https://127.0.0.1", /this machine/],
  ["https://me:secret@example.gov.uk", /user name or password/],
  ["https://example.gov.uk/?x=1", /without \? or #/],
])("refuses %s and says what to enter", (given, message) => {
  expect(() => readOrigin(given)).toThrow(message);
  expect(() => readOrigin(given)).toThrow(/npm run excel|https:\/\/addins\.example\.gov\.uk/);
});

it("never repeats a password", () => expect(() => readOrigin("https://me:secret@example.gov.uk")).not.toThrow(/secret/));

it.each(["", "MTFP", "A1_B"])("takes the prefix “%s”", (prefix) => expect(readPrefix(prefix)).toBe(prefix));
it.each(["mtfp", "MTFP.", "1A", "A B"])("refuses the prefix “%s”", (prefix) => expect(() => readPrefix(prefix)).toThrow(/capital letters/));
