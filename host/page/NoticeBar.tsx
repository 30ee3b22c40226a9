import type { Notice } from "./files/useWorkbookFile";
import { RIBBON_ICONS } from "./icons";

interface NoticeBarProps {
  readonly busy: string | undefined;
  readonly notice: Notice | undefined;
  readonly onClose: () => void;
}

/** What is being done with the file, and how it went. Both places stand in the page from the start, so that what comes into them is read out. */
export const NoticeBar = ({ busy, notice, onClose }: NoticeBarProps) => {
  const failed = notice?.kind === "failed" ? notice.text : "";
  const done = busy ?? (notice?.kind === "done" ? notice.text : "");
  return (
    <div className={failed ? "notice failed" : "notice"} hidden={failed === "" && done === ""}>
      <p role="alert">{failed}</p>
      <p aria-live="polite">{done}</p>
      {notice && (
        <button type="button" className="icon" aria-label="Close the message" onClick={onClose}>
          {RIBBON_ICONS.close}
        </button>
      )}
    </div>
  );
};
