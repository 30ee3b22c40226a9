/** A note's box in columns and rows, so that its text can be read without resizing it. */
const CHARACTERS_PER_LINE = 26;
const COLUMNS = 3;

const linesOf = (text: string): number => text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);

/** hucre makes every note's box four rows high and lets XML swallow spaces; both are put right. `texts` in the file's order. */
export const withRoomForNotes = (vml: string, texts: readonly string[]): string => {
  let index = 0;
  return vml.replace(/<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g, (_, column: string, row: string) => {
    const height = Math.min(20, Math.max(4, linesOf(texts[index] ?? "") + 1));
    index += 1;
    return `<x:Anchor>${column},15,${row},2,${Number(column) + COLUMNS},31,${Number(row) + height},4</x:Anchor>`;
  });
};

export const withSpacesInNotes = (comments: string): string => comments.replace(/<t>/g, '<t xml:space="preserve">');
