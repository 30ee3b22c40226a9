import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";

const line = { s: BorderStyleTypes.THIN, cl: { rgb: "#8A939C" } };

/** Tables as Excel shows TableStyleLight1, quietly: a line above and below, every second row shaded. */
export const tableTheme = {
  name: "TableStyleLight1",
  style: {
    headerRowStyle: { bl: BooleanNumber.TRUE, bd: { t: line, b: line } },
    secondRowStyle: { bg: { rgb: "#F3F5F7" } },
    lastRowStyle: { bd: { b: line } },
  },
};
