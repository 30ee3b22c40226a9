/** Said of other posts than the row's own, or of money that a post looks after: "pay cost of direct reports", "budget held". */
const OF_OTHERS =
  /\b(in)?direct[- ]reports?\b|\breports?['’]?s?\b|\breport(ees?|ing)\b|\bsubordinates?\b|\b(line[- ])?manag(ed|es|ers?|er['’]s|ing|ement)\b|\bsupervis\w+|\bspan\b|\bresponsib\w+|\baccountab\w+|\bbudgets? control\w*\b|\bcontrolled\b|\bdelegated\b|\boverse(es|en|eing)\b|\blooked after\b|\b(budgets?|spend(ing)?|costs?) (held|owned|run|under)\b|\bheld\b|\bholders?\b|\bowne[dr]s?\b|\b(unit|team|service|directorate|department|division|section|area|group|programme|project)s?['’]?s? (pay ?)?(budgets?|costs?|salar(y|ies)|pay ?bill|pay|ftes?|wtes?)\b|\b(costs?|budgets?|salar(y|ies)|pay|ftes?|wtes?) (of|for|in) (the )?(whole |wider |entire )?(unit|team|service|directorate|department|division|section|area|group|branch|others?|posts below)\b|\bothers?\b/i;

/** Whether a heading speaks of others than the post in its row. */
export const isOfOthers = (heading: string): boolean => OF_OTHERS.test(heading);

/** Every word that may stand over what a post itself costs or is paid; any other word may make it something else: "Training budget". */
const OWN_WORDS = new Set(
  `a all average avg mean allowance allowances amount and annual annualised annum approved at authorised authorized base basic basis budget budgeted by contract contractual core cost costs cost's current
  employee employees employer employer's employers employment equivalent er erni establishment established estimate estimated existing f fixed for forecast fte full full-time fully funded fund ft fulltime gbp general gf
  gross hours in inc incl included including inclusive incremental incl's k loaded m max maximum mid min minimum national insurance net new ni of on oncost oncosts on-cost on-costs original out over overall p pa p.a pay payment pension pensions
  per permanent plus position post post's posts proposed rate recurrent recurring remuneration revised role salaries salary sal scale spot staff staffing standard structure substantive super superann superannuation
  supn target the this time to total totals up vacant filled wage wages whole with worked wte x year yearly year's yr fye job starting low high lowest highest price prices employed holding actual pro rata prorata`.split(/\s+/),
);

/** Whether a heading over money says nothing but that it is what the post costs or is paid. */
export const isOwnPay = (heading: string): boolean =>
  heading
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[^a-z'.-]+/)
    .map((word) => word.replace(/^[.'-]+|[.'-]+$/g, ""))
    .every((word) => word === "" || OWN_WORDS.has(word) || word.split("-").every((part) => part === "" || OWN_WORDS.has(part)));
