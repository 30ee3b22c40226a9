import { Marked, type Tokens } from "marked";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A heading's address: its words with hyphens. A function's own place is an anchor in the text. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const marked = new Marked({
  gfm: true,
  renderer: {
    heading({ tokens, depth, text }: Tokens.Heading): string {
      return `<h${depth} id="${escaped(slug(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

/** A static page from Markdown: no script, no style of its own, nothing from another place. */
export const page = (markdown: string): string => {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Common Purse";
  const body = (marked.parse(markdown, { async: false }))
    .replaceAll("<table>", '<div class="table" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}${title.includes("Common Purse") ? "" : " – Common Purse"}</title>
    <link rel="icon" href="assets/icon-32.png">
    <link rel="stylesheet" href="pages.css">
  </head>
  <body>
    <header><img src="assets/icon-64.png" alt=""><nav aria-label="Pages"><a href="help.html">Help</a> · <a href="functions.html">Functions</a> · <a href="licences.txt">Licences</a></nav></header>
    <main>
${body}    </main>
  </body>
</html>
`;
};
