import type { Host } from "../engine/Host";
import { UnsavedSettings } from "./UnsavedSettings";

/** The newest requirement sets that the host emulates as far as the add-in uses them. */
const SETS: Readonly<Record<string, number>> = { ExcelApi: 17, SharedRuntime: 1, CustomFunctionsRuntime: 3, CustomFunctions: 3, DialogApi: 2, AddinCommands: 3, RibbonApi: 1 };

function isSetSupported(name: string, version = "1.1"): boolean {
  const [major, minor = "0"] = String(version).split(".");
  const newest = SETS[name];
  return newest !== undefined && (Number(major) < 1 || (Number(major) === 1 && Number(minor) <= newest));
}

type Callback = (result: { status: "succeeded"; value?: unknown }) => void;

export interface OfficeLook {
  readonly theme: "light" | "dark";
  /** Shows or hides the add-in's pane, where there is one. */
  readonly showPane?: (shown: boolean) => void;
}

interface ActionEvent {
  readonly source: { readonly id: string };
  /** To be called when the command is done. */
  completed(): void;
}

const THEMES = {
  light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#1B1B1B", controlBackgroundColor: "#F3F3F3", controlForegroundColor: "#1B1B1B", isDarkTheme: false },
  dark: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#F0F0F0", controlBackgroundColor: "#363636", controlForegroundColor: "#F0F0F0", isDarkTheme: true },
} as const;

/** The part of Office.js that is not Excel's: readiness, document settings, requirement sets. */
export function makeOffice(host: Host, { theme, showPane = () => undefined }: OfficeLook = { theme: "light" }) {
  const info = { host: "Excel", platform: "OfficeOnline" } as const;
  const succeed = (callback?: Callback): void => callback?.({ status: "succeeded" });
  const settings = new UnsavedSettings(host);
  const commands = new Map<string, (event: ActionEvent) => unknown>();
  return {
    onReady: async (callback?: (about: typeof info) => unknown): Promise<typeof info> => {
      await callback?.(info);
      return info;
    },
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    StartupBehavior: { load: "Load", none: "None" },
    actions: {
      associate: (name: string, command: (event: ActionEvent) => unknown) => void commands.set(name, command),
      /** The host's own side: a button of the ribbon is pressed. */
      press: (name: string) => void commands.get(name)?.({ source: { id: name }, completed: () => undefined }),
    },
    addin: { setStartupBehavior: async () => undefined, showAsTaskpane: async () => showPane(true), hide: async () => showPane(false) },
    context: {
      host: "Excel",
      platform: "OfficeOnline",
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      officeTheme: THEMES[theme],
      requirements: { isSetSupported },
      document: {
        /** Path or address of the file, as Excel tells it; empty while there is none. */
        get url() {
          return host.fileUrl;
        },
        settings: {
          get: (key: string) => settings.get(key),
          set: (key: string, value: unknown) => settings.set(key, value),
          remove: (key: string) => settings.remove(key),
          saveAsync: (callback?: Callback) => {
            settings.save();
            succeed(callback);
          },
          refreshAsync: (callback?: Callback) => {
            settings.refresh();
            succeed(callback);
          },
        },
      },
    },
  };
}
