import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import { memo } from "react";
import { tabs } from "./tabs";

export const tabId = (key: string) => `tab-${key}`;

interface Props {
  readonly selected: string;
  readonly onOpen: (key: string) => void;
}

/** The tabs; those that do not fit stand in a menu. Not drawn anew when the workbook was looked at: that would close the menu just opened. */
export const TabBar = memo(({ selected, onOpen }: Props) => (
  <Pivot
    aria-label="What to do"
    className="pane-tabs"
    selectedKey={selected}
    headersOnly
    overflowBehavior="menu"
    overflowAriaLabel="More tabs"
    getTabId={tabId}
    onLinkClick={(item) => item?.props.itemKey !== undefined && onOpen(item.props.itemKey)}
  >
    {tabs.map(({ key, title }) => (
      <PivotItem key={key} itemKey={key} headerText={title} headerButtonProps={{ "aria-controls": `panel-${key}` }} />
    ))}
  </Pivot>
));
TabBar.displayName = "TabBar";
