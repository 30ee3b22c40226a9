// Made from seeds/parameters by `npm run generate`; do not edit.
import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";

/** The last day is 0 while in force. What follows directly on the row before leaves out its first day, and its source when it is the same. */
type Row = readonly [value: DatedValue["value"], to: number, source?: number, from?: number];

const sources: readonly (readonly [title: string, checked: number])[] = [["Telford & Wrekin Council, Business rates multipliers",46357],["West Northamptonshire Council, New calculation for business rates: multipliers announced on 26 November 2025",46357],["Trade Union and Labour Relations (Consolidation) Act 1992, s. 188 as amended by SI 1995/2587",46350],["Trade Union and Labour Relations (Consolidation) Act 1992, s. 188; Order 2013 (SI 2013/763)",46357],["Employment Rights (Northern Ireland) Order 1996, art. 216; nibusinessinfo.co.uk",46349],["Trade Union and Labour Relations (Consolidation) Act 1992, s. 189",46349],["Employment Rights Act 2025, s. 30, amending Trade Union and Labour Relations (Consolidation) Act 1992, s. 189; business.gov.uk, protective awards",46357],["Secretary of State, written statement on the settlement 2025 to 2026, 3 February 2025: 5% and the additional principle of each council",46357],["Minister for Local Government, statement on the final settlement 2026 to 2027, 9 February 2026",46357],["House of Commons Library, Council tax: local referendums (SN05682)",46357],["Minister of State for Housing, Communities and Local Government, written answer 102764, 13 January 2026",46357],["Staffordshire Commissioner, fire and rescue budget 2025-26: £5 is the maximum rise allowed without a referendum",46357],["Merseyside Fire and Rescue Authority, Budget and Financial Plan 2026/27 to 2030/31, 26 February 2026",46357],["Police Professional, Leicestershire PCC forced to rethink policing precept, February 2026: £15 is the maximum allowable for 2026/27",46357],["HM Revenue & Customs, Changes to the Class 1 National Insurance contributions secondary threshold and rate from 6 April 2025, 13 November 2024",46357],["HM Treasury, GDP deflators at market prices, December 2025",46350],["HM Treasury, GDP deflators at market prices, March 2026",46357],["HM Treasury, GDP deflators at market prices, March 2026: forecast by the Office for Budget Responsibility, 3 March 2026",46357],["HM Treasury, The Green Book: social time preference rate",46349],["GOV.UK, National Minimum Wage and National Living Wage rates",46357],["National Joint Council for Local Government Services, pay agreement 2025-26, 23 July 2025",46357],["The MJ, Unions call for urgent pay talks, 2026: full and final offer by the Local Government Association for 2026-27",46357],["Mott MacDonald, Review of Large Public Procurement in the UK, 2002, Table 2",46349],["Finance Act 2004, s. 279",46357],["Finance Act 2022, s. 10",46357],["Employment Rights (Increase of Limits) Order 2012",46349],["Employment Rights (Increase of Limits) Order 2014",46350],["Employment Rights (Increase of Limits) Order 2015 (SI 2015/226)",46350],["Employment Rights (Increase of Limits) Order 2016",46350],["Employment Rights (Increase of Limits) Order 2017",46349],["Employment Rights (Increase of Limits) Order 2018 (SI 2018/194)",46350],["Employment Rights (Increase of Limits) Order 2019",46349],["Employment Rights (Increase of Limits) Order 2020",46349],["Employment Rights (Increase of Limits) Order 2021",46349],["Employment Rights (Increase of Limits) Order 2022",46349],["Employment Rights (Increase of Limits) Order 2023",46349],["Employment Rights (Increase of Limits) Order 2024",46349],["Employment Rights (Increase of Limits) Order 2025; GOV.UK, Redundancy: your rights",46357],["Employment Rights (Increase of Limits) Order 2026; GOV.UK, Redundancy: your rights",46357],["Employment Rights (Increase of Limits) Order (Northern Ireland) 2022",46357],["Department for the Economy, annual increase in limits for unfair dismissal and redundancy payments, 16 March 2023",46357],["Department for the Economy, increase in employment law payments and awards from 6 April 2024",46357],["Department for the Economy, increase in limits from 6 April 2025",46357],["Employment Rights (Increase of Limits) Order (Northern Ireland) 2026, as used by published calculators",46357],["South Hams and West Devon, Shared Services Methodology 2021/22, para. 2.4",46349]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  "business_rates.multiplier": [[{"small business":0.499,"standard":0.512},45382,0,44652],[{"small business":0.499,"standard":0.546},45747],[{"small business":0.499,"standard":0.555},46112],[{"small business":0.432,"standard":0.48,"small business retail, hospitality and leisure":0.382,"standard retail, hospitality and leisure":0.43,"high value":0.508},46477,1]],
  "consultation.gb": [[{"20-99":30,"100+":90},41369,2,35125],[{"20-99":30,"100+":45},0,3]],
  "consultation.ni": [[{"20-99":30,"100+":90},0,4,41370]],
  "consultation.protective_award": [[90,46117,5,41370],[180,0,6]],
  "council_tax.bespoke_limit": [[{"windsor and maidenhead":0.09,"birmingham":0.075,"bradford":0.1,"newham":0.09,"somerset":0.075,"trafford":0.075},46112,7,45748],[{"windsor and maidenhead":0.075,"bournemouth, christchurch and poole":0.0675,"warrington":0.075,"trafford":0.075,"worcestershire":0.09,"shropshire":0.09,"north somerset":0.09},46477,8]],
  "council_tax.district_amount": [[5,46112,9,45748]],
  "council_tax.district_limit": [[0.03,46112,9,45748],[0.03,47208,10]],
  "council_tax.fire_amount": [[5,46112,11,45748],[5,46477,12]],
  "council_tax.police_amount": [[14,46112,9,45748],[15,46477,13]],
  "council_tax.referendum_limit": [[{"core":0.03,"adult social care":0.02},46112,9,45748],[{"core":0.03,"adult social care":0.02},47208,10]],
  "employer_ni.rate": [[0.138,45752,14,45388],[0.15,0]],
  "employer_ni.threshold": [[9100,45752,14,45388],[5000,0]],
  "gdp_deflator": [[42.7537,33238,15,32874],[45.6203,33603],[47.1096,33969],[48.5208,34334],[49.4168,34699],[50.7097,35064],[52.8097,35430],[52.8303,35795],[53.5326,36160],[54.2793,36525],[54.8102,36891],[55.7479,37256],[56.911,37621],[58.266,37986],[59.8584,38352],[61.5718,38717],[63.4682,39082],[64.7322,39447],[66.89,39813],[68.217,40178],[69.1217,40543],[70.834,40908],[71.9294,41274],[73.4795,41639],[74.6524,42004],[75.1536,42369],[76.4554,42735],[77.6367,43100],[79.1606,43465],[81.1085,43830],[85.2137,44196],[85.6358,44561],[90.5005,44926],[96.2507,45291],[100,45657]],
  "gdp_deflator.financial_year": [[54.3697,36981,16,36617],[55.4597,37346],[56.6,37711],[57.9885,38077],[59.7172,38442],[61.3576,38807],[63.2017,39172],[64.438,39538],[66.8397,39903],[67.7042,40268],[68.8561,40633],[70.3261,40999],[71.5454,41364],[73.0337,41729],[74.0662,42094],[74.5804,42460],[76.0754,42825],[77.0388,43190],[78.7948,43555],[80.8738,43921],[85.1002,44286],[85.3036,44651],[91.2996,45016],[96.1117,45382],[100,45747],[103.2388,46112,17],[105.3095,46477],[107.3546,46843],[109.3571,47208],[111.3959,47573],[113.6416,47938]],
  "green_book.discount_rate": [[{"0-30":0.035,"31-75":0.03,"76-125":0.025,"126-200":0.02,"201-300":0.015,"301+":0.01},0,18,37712]],
  "lgps.employer_rate": [],
  "national_living_wage": [[11.44,45747,19,45383],[12.21,46112],[12.71,46477]],
  "njc.pay_award": [[0.032,46112,20,45748]],
  "njc.pay_offer": [[0.033,46477,21,46113]],
  "optimism_bias.cost": [[{"non-standard buildings, upper":0.51,"non-standard buildings, lower":0.04,"standard buildings, upper":0.24,"standard buildings, lower":0.02,"non-standard civil engineering, upper":0.66,"non-standard civil engineering, lower":0.06,"standard civil engineering, upper":0.44,"standard civil engineering, lower":0.03,"equipment and development, upper":2,"equipment and development, lower":0.1,"outsourcing, upper":0.41,"outsourcing, lower":0},0,22,37438]],
  "optimism_bias.duration": [[{"non-standard buildings, upper":0.39,"non-standard buildings, lower":0.02,"standard buildings, upper":0.04,"standard buildings, lower":0.01,"non-standard civil engineering, upper":0.25,"non-standard civil engineering, lower":0.03,"standard civil engineering, upper":0.2,"standard civil engineering, lower":0.01,"equipment and development, upper":0.54,"equipment and development, lower":0.1},0,22,37438]],
  "pension.minimum_age": [[55,46848,23,40274],[57,0,24]],
  "pwlb.rate": [],
  "redundancy.weekly_cap": [[450,41734,25,41306],[464,42099,26],[475,42465,27],[479,42830,28],[489,43195,29],[508,43560,30],[525,43926,31],[538,44291,32],[544,44656,33],[571,45021,34],[643,45387,35],[700,45752,36],[719,46117,37],[751,46482,38]],
  "redundancy.weekly_cap_ni": [[594,45021,39,44657],[669,45387,40],[729,45752,41],[749,46117,42],[783,46482,43]],
  "shared_cost.true_up_tolerance": [[0.03,44651,44,44287]],
};

const datedValues = (known: readonly Row[]): readonly DatedValue[] => {
  let [next, of] = [0, 0];
  return known.map(([value, to, source = of, from = next]) => {
    [next, of] = [to + 1, source];
    const [title, checked] = sources[source]!;
    return { from, ...(to > 0 && { to }), value, source: title, checked };
  });
};

export const parameters: DatedParameters = Object.fromEntries(Object.entries(rows).map(([name, known]) => [name, datedValues(known)]));
