import { useEffect, useState } from "react";
import type { Host } from "../engine/Host";
import type { GridView } from "./GridView";
import { NUMBER_FORMATS } from "./numberFormats";

interface NumberFormatPickerProps {
  readonly host: Host;
  readonly view: GridView;
}

const formatOf = (host: Host): string => {
  const format = host.book.getActiveRange()?.getNumberFormat() ?? "";
  return format === "General" ? "" : format;
};

/** Shows how the selected cell's number is written, and writes the selection otherwise. */
export const NumberFormatPicker = ({ host, view }: NumberFormatPickerProps) => {
  const [format, setFormat] = useState("");
  useEffect(() => view.watch(() => setFormat(formatOf(host))), [host, view]);
  const known = NUMBER_FORMATS.some((each) => each.format === format);
  return (
    <select
      className="format"
      aria-label="Number format"
      title="Number format"
      value={format}
      onChange={({ target }) => {
        host.book.getActiveRange()?.setNumberFormat(target.value);
        setFormat(target.value);
      }}
    >
      {!known && <option value={format}>{format}</option>}
      {NUMBER_FORMATS.map((each) => (
        <option key={each.name} value={each.format}>
          {each.name}
        </option>
      ))}
    </select>
  );
};
