/**
 * Fabric reads this while it loads, so this module must be imported before anything of Fabric's.
 * Empty addresses keep it from asking Microsoft's CDN for fonts and icons.
 */
declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl: string; iconBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };

export {};
