import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { onExplainAsked } from "../excel/ribbonCommands";
import { GuidedPath } from "./path/GuidedPath";
import { registerOwnIcons } from "./icons";
import { PaneContext } from "./PaneContext";
import { StatusBar } from "./StatusBar";
import { TabBar, tabId } from "./TabBar";
import { TabBoundary } from "./TabBoundary";
import { tabs } from "./tabs";
import { cssColors, paneTheme } from "./theme";
import { useAction } from "./useAction";
import { useKeptFocus } from "./useKeptFocus";
import { useHostTheme } from "./useHostTheme";
import { useTypedScenarios } from "./scenarios/useTypedScenarios";
import { useWorkbook } from "./useWorkbook";

registerOwnIcons();

const tabKeys = tabs.map(({ key }) => key);

/** The pane: tabs above, what the last action did below. Tabs that were opened keep what was entered in them. */
export function Pane() {
  const theme = paneTheme(useHostTheme());
  const running = useRef(false);
  const { overview, inExcel, look, editedHere } = useWorkbook(useCallback(() => running.current, []));
  const { status, run, show, undoable, undo, cancel, close } = useAction(look, running);
  const [selected, setSelected] = useState(tabs[0]!.key);
  const [opened, setOpened] = useState<readonly string[]>([tabs[0]!.key]);

  const openTab = useCallback((key: string) => {
    setSelected(key);
    setOpened((before) => (before.includes(key) ? before : [...before, key]));
  }, []);
  useEffect(() => onExplainAsked(() => openTab("cells")), [openTab]);
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  const busy = status.kind === "running";
  useTypedScenarios(overview, running, editedHere, look);
  const shared = useMemo(() => ({ overview, tab: selected, busy, run, show, look, openTab }), [overview, selected, busy, run, show, look, openTab]);

  return (
    <ThemeProvider ref={pane} theme={theme} applyTo="body" className="pane" style={cssColors(theme)}>
      <PaneContext.Provider value={shared}>
        <header className="pane-head">
          <h1 className="unseen">Common Purse</h1>
          {inExcel === false && <p className="note">This page is the add-in's pane. Open it in Excel to work with a workbook.</p>}
          <GuidedPath tabKeys={tabKeys} />
        </header>
        <TabBar selected={selected} onOpen={openTab} />
        <main className="pane-main">
          {tabs
            .filter(({ key }) => opened.includes(key))
            .map(({ key, title, Panel }) => (
              <div key={key} id={`panel-${key}`} role="tabpanel" aria-labelledby={tabId(key)} hidden={key !== selected} className="panel">
                <TabBoundary title={title}>
                  <Suspense fallback={<p className="note">{title} is loading …</p>}>
                    <Panel />
                  </Suspense>
                </TabBoundary>
              </div>
            ))}
        </main>
        <StatusBar status={status} undoable={undoable} onCancel={cancel} onUndo={() => void undo()} onClose={close} />
      </PaneContext.Provider>
    </ThemeProvider>
  );
}
