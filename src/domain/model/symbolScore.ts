import { notAvailable, outOfRange, wrongValue, type Outcome } from "../fault";

const BETTER = "●";
const WORSE = "○";
const SAME = ["-", "–", "—", "−"];
const MOST = 3;

/** Points of one mark against today's arrangement: ● to ●●● is 1 to 3, ○ to ○○○ is −1 to −3, a dash is 0. */
export function symbolScore(symbols: string): Outcome<number> {
  if (symbols === "") return notAvailable("the cell is blank: no score was given. Enter ●, ○ or a dash.");
  if (SAME.includes(symbols)) return 0;
  const marks = [...symbols].filter((mark) => mark !== " ");
  if (marks.some((mark) => mark !== marks[0]) || (marks[0] !== BETTER && marks[0] !== WORSE)) {
    return wrongValue(`"${symbols}" is no score. Enter up to three ● (better), up to three ○ (worse), or a dash.`);
  }
  if (marks.length > MOST) return outOfRange(`"${symbols}" has ${marks.length} marks. The scale ends at three.`);
  return marks[0] === BETTER ? marks.length : -marks.length;
}
