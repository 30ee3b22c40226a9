import { mkdirSync, readFileSync } from "node:fs";
import { openBrowser } from "./browser";
import { inProject } from "./paths";

/** Office asks for 16, 32 and 80; the others serve high-resolution screens and the store's lists. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;
/** Below this the divided coin turns to mud, so a simpler drawing is used. */
const SMALL = 24;

/** Draws every icon size from the SVGs, on a transparent ground. */
const renderIcons = async () => {
  const browser = await openBrowser();
  try {
    mkdirSync(inProject("assets"), { recursive: true });
    const page = await browser.newPage();
    for (const size of SIZES) {
      const drawing = size <= SMALL ? "common-purse-small.svg" : "common-purse.svg";
      const svg = readFileSync(inProject("assets", drawing)).toString("base64");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${svg}" alt="">`,
      );
      await page.screenshot({ path: inProject("assets", `icon-${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
};

void renderIcons();
