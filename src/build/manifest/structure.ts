import { any, matching, one, oneOf, optional, shape, some, upTo, type Shape } from "./shape";

/**
 * The add-in-only manifest as Office reads it: which element stands where, in which order, how often, with which attributes.
 * Covers what a task pane and custom-functions add-in for Excel may use; anything else in a manifest is a mistake here.
 * Source: [MS-OWEMXML] task pane schema 1.1 and version overrides 1.0.
 */
const shortText = upTo(125);
const longText = upTo(250);
const address = upTo(2048);
const id = upTo(32);
const guid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, "a GUID");
const locale = matching(/^[a-z]{2,3}-[A-Z]{2}$/, "a locale such as en-GB");
const version = matching(/^\d{1,5}(\.\d{1,5}){3}$/, "four numbers with dots, such as 1.2.0.0");
const shortVersion = matching(/^\d{1,5}\.\d{1,5}$/, "two numbers with a dot, such as 1.12");

const setting = (value: typeof shortText): Shape =>
  shape([any("Override", shape([], { Locale: locale, Value: value }))], { DefaultValue: value });
const resource = (value: typeof shortText): Shape =>
  shape([any("Override", shape([], { Locale: locale, Value: value }))], { id, DefaultValue: value });
const reference = shape([], { resid: id });

const requirements = shape([
  one("Sets", shape([some("Set", shape([], { Name: shortText }, { MinVersion: shortVersion }))], {}, { DefaultMinVersion: shortVersion })),
]);

const location = shape([one("SourceLocation", reference)]);
const icon = shape([some("Image", shape([], { size: oneOf("16", "20", "24", "32", "40", "48", "64", "80"), resid: id }))]);
const supertip = shape([one("Title", reference), one("Description", reference)]);

const action = {
  byType: {
    ShowTaskpane: shape([optional("TaskpaneId", shape(shortText)), one("SourceLocation", reference), optional("Title", reference)]),
    ExecuteFunction: shape([one("FunctionName", shape(longText))]),
  },
};
const menuItem = shape(
  [one("Label", reference), one("Supertip", supertip), optional("Icon", icon), one("Action", action)],
  { id: shortText },
);
const control = {
  byType: {
    Button: shape([one("Label", reference), one("Supertip", supertip), one("Icon", icon), one("Action", action)], { id: shortText }),
    Menu: shape(
      [one("Label", reference), one("Supertip", supertip), one("Icon", icon), one("Items", shape([some("Item", menuItem)]))],
      { id: shortText },
    ),
  },
};
const group = shape([one("Label", reference), one("Icon", icon), some("Control", control)], { id: shortText });

const customFunctions = shape([
  one("Script", location),
  one("Page", location),
  optional("Metadata", location),
  optional("Namespace", reference),
]);
const commandSurface = shape([
  any("OfficeTab", shape([some("Group", group)], { id: shortText })),
  any("CustomTab", shape([some("Group", group), one("Label", reference)], { id: shortText })),
]);
const contextMenu = shape([some("OfficeMenu", shape([some("Control", control)], { id: shortText }))]);

const workbook = shape([
  optional("Runtimes", shape([some("Runtime", shape([], { resid: id }, { lifetime: oneOf("short", "long") }))])),
  optional("AllFormFactors", shape([one("ExtensionPoint", { byType: { CustomFunctions: customFunctions } })])),
  optional(
    "DesktopFormFactor",
    shape([
      optional("GetStarted", shape([one("Title", reference), one("Description", reference), one("LearnMoreUrl", reference)])),
      optional("FunctionFile", reference),
      some("ExtensionPoint", { byType: { PrimaryCommandSurface: commandSurface, ContextMenu: contextMenu } }),
    ]),
  ),
]);

const resources = shape([
  optional("Images", shape([any("Image", resource(address))])),
  optional("Urls", shape([any("Url", resource(address))])),
  optional("ShortStrings", shape([any("String", resource(shortText))])),
  optional("LongStrings", shape([any("String", resource(longText))])),
]);

const versionOverrides = shape([
  optional("Description", reference),
  optional("Requirements", requirements),
  optional("Hosts", shape([some("Host", { byType: { Workbook: workbook } })])),
  optional("Resources", resources),
]);

export const OFFICE_APP = shape([
  one("Id", shape(guid)),
  one("Version", shape(version)),
  one("ProviderName", shape(shortText)),
  one("DefaultLocale", shape(locale)),
  one("DisplayName", setting(shortText)),
  one("Description", setting(longText)),
  optional("IconUrl", setting(address)),
  optional("HighResolutionIconUrl", setting(address)),
  optional("SupportUrl", setting(address)),
  optional("AppDomains", shape([some("AppDomain", shape(longText))])),
  one("Hosts", shape([some("Host", shape([], { Name: oneOf("Workbook") }))])),
  optional("Requirements", requirements),
  one("DefaultSettings", shape([one("SourceLocation", setting(address))])),
  one("Permissions", shape(oneOf("Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"))),
  one("VersionOverrides", { byType: { VersionOverridesV1_0: versionOverrides } }),
]);
