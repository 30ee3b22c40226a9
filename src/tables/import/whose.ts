const NO_COUNCIL = /^((low|high|central|best|worst|base|optimistic|pessimistic|minimum|maximum)( (case|estimate|scenario))?|year \d+|phase \d+|total|all|current|existing|proposed|revised|new|future|change|difference|saved?|saving|variance|vacant|filled|budgeted|actual|establishment|.*\b(19|20)\d\d\b.*|)$/i;

/** Words of a heading that name what is measured, not whose it is. */
const MEASURES = /\b(ftes?|wtes?|posts?|costs?|budget|headcount)\b|[()–-]/gi;

/** Whose posts or cost a column tells: "Darlington" in "Darlington: FTE" and "Darlington cost". */
export const whose = (heading: string): string => (heading.includes(": ") ? heading.split(": ")[0]! : heading.replace(MEASURES, " ").replace(/\s+/g, " ").trim());

/** What stands where a council's name could, and is none: "Total", "Existing", "2026/27". */
export const isNoCouncil = (name: string): boolean => NO_COUNCIL.test(name);
