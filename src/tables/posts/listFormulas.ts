import { cellsOf, type CostUnit, type PostsList } from "./PostsList";
import type { Cell } from "../TableView";

/** From the list's unit to £000. */
const TO_THOUSANDS: Readonly<Record<CostUnit, string>> = { "£": "/1000", "£000": "", "£m": "*1000" };
/** Every number there is. */
const NUMBER = '">=-1E+300"';

/** One condition on the rows of a list. */
interface Condition {
  readonly range: string;
  /** Reference to the cell that holds the text; undefined for rows that hold nothing. */
  readonly cell?: string;
  readonly text: string;
}

/** A criterion that only the very text meets: "=Care" means nothing else. */
const criterion = ({ cell, text }: Condition): string => (cell === undefined || text === "" ? '"="' : `"="&${cell}`);

/** A criterion holds 255 characters, "=" among them. */
const LONGEST_CRITERION = 254;

/** Whether a text cannot be looked for by a criterion: these signs stand for other texts there, and programs differ in how they are told not to. */
export const isNoCriterion = (text: string): boolean => /[*?~]/.test(text) || text.length > LONGEST_CRITERION;

const isOdd = ({ text }: Condition): boolean => isNoCriterion(text);

/** The rows of a list that belong to one council, or to one team of it. Cells are references in the row of the formula. */
export interface RowsOf {
  readonly council: { readonly cell: string; readonly value: Cell };
  readonly team?: { readonly cell: string; readonly value: Cell };
}

/** Formulas, without "=", over the rows of an establishment list. */
export class ListFormulas {
  constructor(private readonly list: PostsList) {}

  private ref(heading: string): string {
    return this.list.table.columnRef(heading);
  }

  private conditions({ council, team }: RowsOf): Condition[] {
    const { at } = this.list;
    return [
      ...(at.council === undefined ? [] : [{ range: this.ref(at.council), cell: council.cell, text: String(council.value) }]),
      ...(team === undefined || at.team === undefined ? [] : [{ range: this.ref(at.team), cell: team.cell, text: String(team.value) }]),
    ];
  }

  /** Rows without a team count where something names the post. */
  private named({ team }: RowsOf): string[] {
    const { at, named } = this.list;
    return at.team === undefined || team?.value === "" ? [this.ref(named), '"<>"'] : [];
  }

  private pairs(of: RowsOf): string[] {
    return [...this.conditions(of).flatMap((each) => [each.range, criterion(each)]), ...this.named(of)];
  }

  /** The conditions as products of 1 and 0, for what a criterion cannot hold; none where every row counts. */
  private factors(of: RowsOf): string[] {
    const rows = this.conditions(of).map(({ range, cell, text }) => (cell === undefined || text === "" ? `(${range}="")` : `(${range}=${cell})`));
    return [...rows, ...(this.named(of).length > 0 ? [`(${this.ref(this.list.named)}<>"")`] : [])];
  }

  private product(of: RowsOf): string {
    return this.factors(of).join("*");
  }

  /** The product as numbers: a condition alone is true or false, which SUMPRODUCT takes for 0. */
  private numbers(of: RowsOf): string {
    const factors = this.factors(of);
    return factors.length === 1 ? `${factors[0]!}*1` : factors.join("*");
  }

  /** How many posts. */
  count(of: RowsOf): string {
    const { at, named } = this.list;
    const pairs = this.pairs(of);
    const odd = this.conditions(of).some(isOdd);
    if (of.team === undefined && at.team !== undefined) {
      if (odd) return `SUMPRODUCT(${this.product(of)}*((${this.ref(at.team)}<>"")+(${this.ref(named)}<>"")>0))`;
      return `COUNTIFS(${[...pairs, this.ref(at.team), '"<>"'].join(",")})+COUNTIFS(${[...pairs, this.ref(at.team), '"="', this.ref(named), '"<>"'].join(",")})`;
    }
    return odd ? `SUMPRODUCT(${this.numbers(of)})` : `COUNTIFS(${pairs.join(",")})`;
  }

  /**
   * How many posts have no figure under one of the headings.
   * @param count Reference to the cell that counts the posts.
   */
  without(of: RowsOf, count: string, headings: readonly (string | undefined)[]): string {
    const known = headings.filter((heading) => heading !== undefined);
    if (known.length < headings.length) return count;
    if (this.conditions(of).some(isOdd)) return `${count}-SUMPRODUCT(${[this.product(of), ...known.map((heading) => `ISNUMBER(${this.ref(heading)})`)].join("*")})`;
    return `${count}-COUNTIFS(${[...this.pairs(of), ...known.flatMap((heading) => [this.ref(heading), NUMBER])].join(",")})`;
  }

  private sum(heading: string, of: RowsOf): string {
    const pairs = this.pairs(of);
    if (this.conditions(of).some(isOdd)) return `SUMPRODUCT(${this.numbers(of)},${this.ref(heading)})`;
    return pairs.length === 0 ? `SUM(${this.ref(heading)})` : `SUMIFS(${[this.ref(heading), ...pairs].join(",")})`;
  }

  /** FTE; undefined where the list has none. */
  fte(of: RowsOf): string | undefined {
    const { fte } = this.list.at;
    return fte === undefined ? undefined : this.sum(fte, of);
  }

  /** FTE of the posts that the list marks as vacant; undefined where it marks none, or has no FTE. */
  vacant(of: RowsOf): string | undefined {
    const { fte, vacant } = this.list.at;
    if (fte === undefined || vacant === undefined) return undefined;
    if (this.conditions(of).some(isOdd)) return `SUMPRODUCT(${[...this.factors(of), `(${this.ref(vacant)}="yes")`].join("*")},${this.ref(fte)})`;
    return `SUMIFS(${[this.ref(fte), ...this.pairs(of), this.ref(vacant), '"yes"'].join(",")})`;
  }

  /** £000; undefined where the list has no cost with a unit. */
  cost(of: RowsOf): string | undefined {
    const { cost } = this.list;
    return cost?.unit === undefined ? undefined : `${this.sum(cost.heading, of)}${TO_THOUSANDS[cost.unit]}`;
  }

  /** The part of the cost that a share of each post makes, £000; undefined where the list does not say who pays. */
  part(share: string | undefined, of: RowsOf): string | undefined {
    const { cost } = this.list;
    if (share === undefined || cost?.unit === undefined) return undefined;
    const which = this.numbers(of);
    return `SUMPRODUCT(${which === "" ? "" : `${which},`}${this.ref(share)},${this.ref(cost.heading)})${TO_THOUSANDS[cost.unit]}`;
  }
}

/** Whether a list says of any post who pays for it. */
export const saysWhoPays = (list: PostsList): boolean => [list.at.generalFund, list.at.grant].some((share) => cellsOf(list, share).some((cell) => typeof cell === "number"));
