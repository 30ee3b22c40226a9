import { plainCouncil } from "./likeNames";
import { cellsOf, type PostsList } from "./PostsList";

/** A list's part for one council, as far as telling versions apart needs it. */
export interface VersionOf {
  readonly key: string;
  readonly list: PostsList;
  readonly name: string;
  /** Rows of the list, from 0. */
  readonly rows: readonly number[];
}

/** So many of the smaller list's posts stand in the other as well. */
const SAME_POSTS = 0.5;

/** Post number and title of the rows that have a number. */
function numbered({ list, rows }: VersionOf): ReadonlySet<string> {
  const [post, title] = [cellsOf(list, list.at.post), cellsOf(list, list.at.title)];
  return new Set(rows.flatMap((row) => (String(post[row]) === "" ? [] : [`${String(post[row])}\n${String(title[row]).toLowerCase()}`])));
}

function sharePosts(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < 2) return false;
  let same = 0;
  for (const post of small) if (large.has(post)) same++;
  return same >= small.size * SAME_POSTS;
}

/**
 * Groups of entries on different sheets that may be one council's list twice: the same council's name, or mostly the same posts. Each
 * needs a decision, for added up they would count the posts twice.
 */
export function listVersions(entries: readonly VersionOf[]): readonly (readonly string[])[] {
  const posts = entries.map(numbered);
  const group = entries.map((_, i) => i);
  const join = (a: number, b: number) => {
    const [keep, gone] = [Math.min(group[a]!, group[b]!), Math.max(group[a]!, group[b]!)];
    group.forEach((each, i) => each === gone && (group[i] = keep));
  };
  entries.forEach((entry, a) => {
    const plain = plainCouncil(entry.name);
    for (let b = 0; b < a; b++) {
      const other = entries[b]!;
      if (other.list.sheet === entry.list.sheet) continue;
      if ((plain !== "" && plain === plainCouncil(other.name)) || entry.name.toLowerCase() === other.name.toLowerCase() || sharePosts(posts[a]!, posts[b]!)) join(a, b);
    }
  });
  return [...new Set(group)].map((of) => entries.filter((_, i) => group[i] === of).map(({ key }) => key)).filter(({ length }) => length > 1);
}
