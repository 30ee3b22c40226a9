import { useEffect, useState } from "react";
import { isHostDark } from "../excel/hostTheme";

/** Follows Excel's theme: looked at when the pane opens and whenever it is returned to, since Excel tells nobody of a change. */
export function useHostTheme(): boolean {
  const [isDark, setDark] = useState(isHostDark);
  useEffect(() => {
    const look = () => setDark(isHostDark());
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  return isDark;
}
