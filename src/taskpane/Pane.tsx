import { MessageBar } from "office-ui-fabric-react/lib/MessageBar";
import { Stack } from "office-ui-fabric-react/lib/Stack";
import { Text } from "office-ui-fabric-react/lib/Text";
import { registerOwnIcons } from "./icons";
import { version } from "./version";

registerOwnIcons();

/** What the pane shows once the functions are in place. */
export const Pane = () => (
  <Stack as="main" tokens={{ childrenGap: 12, padding: 16 }}>
    <Text as="h1" variant="xLarge">
      Common Purse
    </Text>
    <MessageBar>Type =SAVINGS.GRANTADJ( or =BUDGET.PERHEAD( in any cell; Excel shows what each argument means.</MessageBar>
    <Text variant="small">Version {version}</Text>
  </Stack>
);
