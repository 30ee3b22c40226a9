// Made from seeds/parameters by `npm run generate`; do not edit.
import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";

/** What follows directly on the row before leaves out its first day, and its source when it is the same. */
type Row = readonly [value: DatedValue["value"], to: number, source?: number, from?: number];

const sources: readonly string[] = ["Trade Union and Labour Relations (Consolidation) Act 1992, s. 188 as amended by SI 1995/2587","Trade Union and Labour Relations (Consolidation) Act 1992, s. 188; Order 2013 (SI 2013/763)","Employment Rights (Northern Ireland) Order 1996, art. 216; nibusinessinfo.co.uk","Trade Union and Labour Relations (Consolidation) Act 1992, s. 189","Employment Rights Act 2025","House of Commons Library, Council tax: local referendums (SN05682)","Ministerial statement to Parliament, 13 January 2026","Employer's National Insurance rates and thresholds, as published for employers (secondary sources)","HM Treasury, GDP deflators at market prices, December 2025","HM Treasury, The Green Book: social time preference rate","Department for Transport, TAG: Green Book updates of February 2026, additional sensitivity test (16 April 2026)","Local government services pay agreement 2025-26, July 2025","Mott MacDonald, Review of Large Public Procurement in the UK, 2002, Table 2","Employment Rights (Increase of Limits) Order 2012","Employment Rights (Increase of Limits) Order 2014","Employment Rights (Increase of Limits) Order 2015 (SI 2015/226)","Employment Rights (Increase of Limits) Order 2016","Employment Rights (Increase of Limits) Order 2017","Employment Rights (Increase of Limits) Order 2018 (SI 2018/194)","Employment Rights (Increase of Limits) Order 2019","Employment Rights (Increase of Limits) Order 2020","Employment Rights (Increase of Limits) Order 2021","Employment Rights (Increase of Limits) Order 2022","Employment Rights (Increase of Limits) Order 2023","Employment Rights (Increase of Limits) Order 2024","South Hams and West Devon, Shared Services Methodology 2021/22, para. 2.4"];

const rows: Readonly<Record<string, readonly Row[]>> = {
  "consultation.gb": [[{"20-99":30,"100+":90},41369,0,35125],[{"20-99":30,"100+":45},46349,1]],
  "consultation.ni": [[{"20-99":30,"100+":90},46349,2,41370]],
  "consultation.protective_award": [[90,46117,3,41370],[180,46349,4]],
  "council_tax.referendum_limit": [[{"core":0.03,"adult social care":0.02},46112,5,45748],[{"core":0.03,"adult social care":0.02},47208,6]],
  "employer_ni.rate": [[0.138,45752,7,45388],[0.15,46349]],
  "employer_ni.threshold": [[9100,45752,7,45388],[5000,46349]],
  "gdp_deflator": [[42.7537,33238,8,32874],[45.6203,33603],[47.1096,33969],[48.5208,34334],[49.4168,34699],[50.7097,35064],[52.8097,35430],[52.8303,35795],[53.5326,36160],[54.2793,36525],[54.8102,36891],[55.7479,37256],[56.911,37621],[58.266,37986],[59.8584,38352],[61.5718,38717],[63.4682,39082],[64.7322,39447],[66.89,39813],[68.217,40178],[69.1217,40543],[70.834,40908],[71.9294,41274],[73.4795,41639],[74.6524,42004],[75.1536,42369],[76.4554,42735],[77.6367,43100],[79.1606,43465],[81.1085,43830],[85.2137,44196],[85.6358,44561],[90.5005,44926],[96.2507,45291],[100,45657]],
  "green_book.discount_rate": [[{"0-30":0.035,"31-75":0.03,"76-125":0.025,"126-200":0.02,"201-300":0.015,"301+":0.01},46349,9,37712]],
  "green_book.sensitivity_rate": [[{"0-30":0.03,"31-75":0.0257,"76-125":0.0214,"126-200":0.0171,"201-300":0.0129,"301+":0.0086},46357,10,46058]],
  "njc.pay_award": [[0.032,46112,11,45748]],
  "optimism_bias.cost": [[{"non-standard buildings, upper":0.51,"non-standard buildings, lower":0.04,"standard buildings, upper":0.24,"standard buildings, lower":0.02,"non-standard civil engineering, upper":0.66,"non-standard civil engineering, lower":0.06,"standard civil engineering, upper":0.44,"standard civil engineering, lower":0.03,"equipment and development, upper":2,"equipment and development, lower":0.1,"outsourcing, upper":0.41,"outsourcing, lower":0},46349,12,37438]],
  "optimism_bias.duration": [[{"non-standard buildings, upper":0.39,"non-standard buildings, lower":0.02,"standard buildings, upper":0.04,"standard buildings, lower":0.01,"non-standard civil engineering, upper":0.25,"non-standard civil engineering, lower":0.03,"standard civil engineering, upper":0.2,"standard civil engineering, lower":0.01,"equipment and development, upper":0.54,"equipment and development, lower":0.1},46349,12,37438]],
  "redundancy.weekly_cap": [[450,41734,13,41306],[464,42099,14],[475,42465,15],[479,42830,16],[489,43195,17],[508,43560,18],[525,43926,19],[538,44291,20],[544,44656,21],[571,45021,22],[643,45387,23],[700,45752,24]],
  "shared_cost.true_up_tolerance": [[0.03,44651,25,44287]],
};

const datedValues = (known: readonly Row[]): readonly DatedValue[] => {
  const values: DatedValue[] = [];
  for (const [value, to, source, from] of known) {
    const before = values.at(-1);
    values.push({ from: from ?? before!.to + 1, to, value, source: source === undefined ? before!.source : sources[source]! });
  }
  return values;
};

export const parameters: DatedParameters = Object.fromEntries(Object.entries(rows).map(([name, known]) => [name, datedValues(known)]));
