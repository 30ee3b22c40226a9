import { readFileSync } from "node:fs";
import { version } from "../../package.json";
import { checkManifest } from "../../src/build/manifest/checkManifest";
import { manifestFor } from "../../src/build/manifest/manifestFor";
import { LOCAL_ORIGIN } from "../../src/build/origin";
import { inProject } from "../../src/build/paths";

const source = readFileSync(inProject("manifest.xml"), "utf8");
const made = ["taskpane.html", "functions.js", "functions.json", "help.html"];
const check = (text: string, base = LOCAL_ORIGIN, prefix = "") => checkManifest(text, { version, base, prefix, folder: inProject(), made });
const messages = (text: string) => check(text).map(({ message }) => message);

/** The manifest with one piece of text replaced; the piece must be there, or the test would prove nothing. */
const broken = (piece: string | RegExp, replacement: string) => {
  const text = source.replace(piece, replacement);
  if (text === source) throw new Error(`The manifest does not hold ${piece.toString()}.`);
  return text;
};

describe("the manifest in the project", () => {
  it("has nothing wrong with it", () => expect(check(source)).toEqual([]));

  it("names the add-in in British English", () => expect(source).toContain("<DefaultLocale>en-GB</DefaultLocale>"));
});

describe("the manifest for a council's address", () => {
  it.each(["https://addins.example.gov.uk", "https://www.example.gov.uk/common-purse", "https://example.gov.uk:8443/a&b"])("is sound for %s and keeps nothing of this machine", (origin) => {
    const text = manifestFor(source, { origin, prefix: "" });
    expect(check(text, origin)).toEqual([]);
    expect(text).not.toMatch(/localhost/i);
  });

  it("trusts the host, not the folder", () => {
    const text = manifestFor(source, { origin: "https://www.example.gov.uk/common-purse", prefix: "" });
    expect(text).toContain("<AppDomain>https://www.example.gov.uk</AppDomain>");
    expect(text).toContain('DefaultValue="https://www.example.gov.uk/common-purse/taskpane.html"');
  });

  it("puts the fallback prefix in, and names functions with it", () => {
    const origin = "https://addins.example.gov.uk";
    const text = manifestFor(source, { origin, prefix: "MTFP" });
    expect(check(text, origin, "MTFP")).toEqual([]);
    expect(text).toContain("Type =MTFP.SAVINGS.GRANTADJ(");
  });

  it("says when a prefix is wanted and missing", () => {
    const [problem] = check(source, LOCAL_ORIGIN, "MTFP");
    expect(problem?.message).toBe("Namespace must be MTFP; it is missing.");
  });
});

describe("what is wrong with a manifest is said", () => {
  const runtime = /\n *<Runtimes>[\s\S]*?<\/Runtimes>/;
  it.each<[string, string | RegExp, string, RegExp]>([
    ["a tag that is not closed", "</AppDomains>", "", /not well-formed/],
    ["an entity that is not written out", "Savings, budget", "Savings & budget", /not well-formed/],
    ["a double hyphen in a comment", "<!--\n", "<!--\n -- ", /not well-formed/],
    ["another kind of add-in", 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', /must be TaskPaneApp/],
    ["an identifier that is no GUID", /<Id>[^<]*</, "<Id>common-purse<", /Id "common-purse" must be a GUID/],
    ["another version than the project's", /<Version>[^<]*</, "<Version>9.9.9.0<", /Version is 9\.9\.9\.0; package\.json says/],
    ["a version of three numbers", /<Version>([\d.]*)\.0</, "<Version>$1<", /four numbers with dots/],
    ["elements in the wrong order", /(<ProviderName>.*\n)( *<DefaultLocale>.*\n)/, "$2$1", /ProviderName stands too late in OfficeApp/],
    ["an element that does not belong", "<Hosts>", "<Frame/><Hosts>", /Frame does not belong in OfficeApp/],
    ["an element that is missing", /<Permissions>.*\n/, "", /OfficeApp needs Permissions/],
    ["an element that stands twice", /(<SupportUrl .*\n)/, "$1$1", /OfficeApp may hold only 1 SupportUrl/],
    ["an unknown attribute", '<Runtime resid="Pane.Url"', '<Runtime resid="Pane.Url" speed="fast"', /Runtime has no attribute speed/],
    ["an attribute that is missing", '<bt:Image size="16" ', "<bt:Image ", /Image needs the attribute size/],
    ["an unknown kind of control", 'xsi:type="Button"', 'xsi:type="Knob"', /xsi:type="Knob" must be Button or Menu/],
    ["an image in the wrong namespace", '<bt:Image size="16" resid="Icon.16"/>', '<Image size="16" resid="Icon.16"/>', /Image must be in the namespace .*officeappbasictypes/],
    ["a label that is too long", 'id="Group.Label" DefaultValue="', `id="Group.Label" DefaultValue="${"x".repeat(125)}`, /1 to 125 characters/],
    ["a description that is too long", 'id="OpenPane.Tip" DefaultValue="', `id="OpenPane.Tip" DefaultValue="${"x".repeat(250)}`, /1 to 250 characters/],
    ["an id that is too long", /OpenPane\.Label/g, `OpenPane.Label${"x".repeat(30)}`, /1 to 32 characters/],
    ["a reference that leads nowhere", '<Title resid="GetStarted.Title"/>', '<Title resid="GetStarted.Heading"/>', /refers to "GetStarted\.Heading", which is not under Resources/],
    ["a reference to the wrong kind", '<LearnMoreUrl resid="Help.Url"/>', '<LearnMoreUrl resid="Group.Label"/>', /LearnMoreUrl refers to "Group\.Label" under ShortStrings; it needs one under Urls/],
    ["a resource that nobody shows", "</bt:ShortStrings>", '<bt:String id="Left.Over" DefaultValue="x"/></bt:ShortStrings>', /Nothing refers to the resource "Left\.Over"/],
    ["a resource id that stands twice", "</bt:ShortStrings>", '<bt:String id="Group.Label" DefaultValue="x"/></bt:ShortStrings>', /resource id "Group\.Label" stands twice/],
    ["a control id that stands twice", 'id="CommonPurse.OpenPane"', 'id="CommonPurse.Group"', /Control id "CommonPurse\.Group" stands twice/],
    ["an address without https", '"https://localhost:3000/help.html"', '"http://localhost:3000/help.html"', /must begin with https/],
    ["an address elsewhere", '"https://localhost:3000/functions.js"', '"https://example.com/functions.js"', /must lie under https:\/\/localhost:3000/],
    ["another site to be trusted", "<AppDomain>https://localhost:3000<", "<AppDomain>https://example.com<", /AppDomain https:\/\/example\.com must be https:\/\/localhost:3000/],
    ["a file that is not there", "assets/icon-20.png", "assets/icon-21.png", /icon-21\.png leads to no file/],
    ["an icon of the wrong size", 'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"', 'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-32.png"', /32 × 32 pixels; it must be 16 × 16/],
    ["a file that is no icon", "assets/icon-64.png", "assets/common-purse.svg", /is not a PNG/],
    ["a size that Office asks for", / *<bt:Image size="80" resid="Icon\.80"\/>\n/, "", /Icon needs an image of 80 pixels/],
    ["a runtime for pane and functions apart", runtime, "", /shared runtime is missing/],
    ["a runtime that does not last", 'lifetime="long"', 'lifetime="short"', /shared runtime is missing/],
    ["functions on another page than the runtime", /<Page>\s*<SourceLocation resid="Pane\.Url"/, '<Page><SourceLocation resid="Help.Url"', /Page refers to "Help\.Url", the runtime to "Pane\.Url"/],
    ["a pane on another page than the runtime", /<\/TaskpaneId>\s*<SourceLocation resid="Pane\.Url"/, '</TaskpaneId><SourceLocation resid="Help.Url"', /ShowTaskpane refers to "Help\.Url"/],
    ["an older requirement set", 'Name="ExcelApi" MinVersion="1.12"', 'Name="ExcelApi" MinVersion="1.1"', /set ExcelApi 1\.12; it has 1\.1/],
    ["a namespace before the functions", "</Metadata>", '</Metadata><Namespace resid="Group.Label"/>', /There must be no Namespace element/],
  ])("%s", (_title, piece, replacement, expected) => {
    expect(messages(broken(piece, replacement))).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  it("with the line to look at", () => {
    const line = source.split("\n").findIndex((text) => text.includes("<SupportUrl")) + 1;
    expect(check(broken('"https://localhost:3000/help.html"/>\n  <AppDomains>', '"http://x.test/"/>\n  <AppDomains>'))).toContainEqual(expect.objectContaining({ line }));
  });
});
