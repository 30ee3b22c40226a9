import { createTheme, type ITheme } from "office-ui-fabric-react/lib/Theme";
import type { CSSProperties } from "react";

const light = createTheme({
  palette: {
    themePrimary: "#1D4E57", themeDarkAlt: "#1A464F", themeDark: "#163B42", themeDarker: "#102C31", themeSecondary: "#33656E",
    themeTertiary: "#6F98A0", themeLight: "#B9D0D4", themeLighter: "#DBE8EA", themeLighterAlt: "#F4F8F9",
    neutralPrimary: "#1B1B1B", neutralSecondary: "#505050",
  },
});

const dark = createTheme({
  isInverted: true,
  palette: {
    themePrimary: "#8CCBD4", themeDarkAlt: "#99D2DA", themeDark: "#A9DAE1", themeDarker: "#C0E5EA", themeSecondary: "#7BBCC6",
    themeTertiary: "#4F8790", themeLight: "#274E55", themeLighter: "#1D3A40", themeLighterAlt: "#122427",
    neutralLighterAlt: "#2E2E2E", neutralLighter: "#363636", neutralLight: "#424242", neutralQuaternaryAlt: "#4A4A4A", neutralQuaternary: "#515151",
    neutralTertiaryAlt: "#6F6F6F", neutralTertiary: "#A0A0A0", neutralSecondary: "#D0D0D0", neutralSecondaryAlt: "#D0D0D0", neutralPrimaryAlt: "#DADADA",
    neutralPrimary: "#F0F0F0", neutralDark: "#F4F4F4", black: "#F8F8F8", white: "#262626",
  },
});

export const paneTheme = (isDark: boolean): ITheme => (isDark ? dark : light);

/** The colours of what is ours and not Fabric's, as the style sheets name them. Each text colour has 4.5 : 1 or more on its ground. */
export const cssColors = ({ palette, isInverted }: ITheme): CSSProperties =>
  ({
    "--paper": palette.white,
    "--panel": palette.neutralLighterAlt,
    "--ink": palette.neutralPrimary,
    "--soft": palette.neutralSecondary,
    "--line": isInverted ? "#5A5A5A" : "#D0D0D0",
    "--edge": isInverted ? "#9A9A9A" : "#767676",
    "--brand": palette.themePrimary,
    "--wash": palette.themeLighter,
    "--good": isInverted ? "#9BD8A4" : "#14532D",
    "--notice": isInverted ? "#F3CF7A" : "#6B4500",
    "--bad": isInverted ? "#F5ADA6" : "#8A1C12",
  }) as CSSProperties;
