// Made from seeds/parameters by `npm run generate`; do not edit.
import { yearLater } from "../domain/excelDate";
import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";

/**
 * The last day is 1 at the end of a year, 0 while in force. What follows directly on the row before leaves out its first day,
 * and its source when it is the same; a figure alone is such a row, for a year.
 */
type Row = number | readonly [value: DatedValue["value"], to: number, source?: number, from?: number];

const sources: readonly (readonly [title: string, checked: number])[] = [["Telford & Wrekin Council, Business rates multipliers of earlier years",46357],["West Northamptonshire Council, Business rates multipliers from 1 April 2026",46357],["Trade Union and Labour Relations (Consolidation) Act 1992, s. 188 as amended by SI 1995/2587",46350],["Trade Union and Labour Relations (Consolidation) Act 1992, s. 188; Order 2013 (SI 2013/763)",46357],["Employment Rights (Northern Ireland) Order 1996, art. 216; nibusinessinfo.co.uk",46349],["Trade Union and Labour Relations (Consolidation) Act 1992, s. 189",46349],["Employment Rights Act 2025, s. 30",46357],["Statement on the final settlement 2025 to 2026, 3 February 2025",46357],["Statement on the final settlement 2026 to 2027, 9 February 2026",46357],["House of Commons Library, Council tax: local referendums (SN05682)",46357],["Minister for Local Government, written answer 102764, 13 January 2026",46357],["Staffordshire Commissioner, fire and rescue budget 2025-26",46357],["Merseyside Fire and Rescue Authority, Budget and Financial Plan 2026/27 to 2030/31, 26 February 2026",46357],["Police Professional, February 2026: £15 is the maximum for 2026/27",46357],["HM Revenue & Customs, Class 1 National Insurance: secondary threshold and rate from 6 April 2025",46357],["HM Treasury, GDP deflators at market prices, December 2025",46350],["HM Treasury, GDP deflators at market prices, March 2026",46357],["HM Treasury, GDP deflators at market prices, March 2026: forecast",46357],["HM Treasury, The Green Book: social time preference rate",46349],["Department for Transport, TAG: Green Book updates of February 2026, additional sensitivity test (16 April 2026)",46357],["GOV.UK, National Minimum Wage and National Living Wage rates",46357],["Local government services pay agreement 2025-26, July 2025",46357],["The MJ, 2026: full and final offer by the employers for 2026-27",46357],["Mott MacDonald, Review of Large Public Procurement in the UK, 2002, Table 2",46349],["Finance Act 2004, s. 279",46357],["Finance Act 2022, s. 10",46357],["Employment Rights (Increase of Limits) Order 2012",46349],["Employment Rights (Increase of Limits) Order 2014",46350],["Employment Rights (Increase of Limits) Order 2015 (SI 2015/226)",46350],["Employment Rights (Increase of Limits) Order 2016",46350],["Employment Rights (Increase of Limits) Order 2017",46349],["Employment Rights (Increase of Limits) Order 2018 (SI 2018/194)",46350],["Employment Rights (Increase of Limits) Order 2019",46349],["Employment Rights (Increase of Limits) Order 2020",46349],["Employment Rights (Increase of Limits) Order 2021",46349],["Employment Rights (Increase of Limits) Order 2022",46349],["Employment Rights (Increase of Limits) Order 2023",46349],["Employment Rights (Increase of Limits) Order 2024",46349],["Employment Rights (Increase of Limits) Order 2025",46357],["Employment Rights (Increase of Limits) Order 2026",46357],["Employment Rights (Increase of Limits) Order (Northern Ireland) 2022",46357],["Department for the Economy, limits for redundancy payments",46357],["Employment Rights (Increase of Limits) Order (Northern Ireland) 2026, as calculators use it",46357],["South Hams and West Devon, Shared Services Methodology 2021/22, para. 2.4",46349]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  "business_rates.multiplier": [[{"small business":0.499,"standard":0.512},45382,0,44652],[{"small business":0.499,"standard":0.546},1],[{"small business":0.499,"standard":0.555},1],[{"small business":0.432,"standard":0.48,"small business retail, hospitality and leisure":0.382,"standard retail, hospitality and leisure":0.43,"high value":0.508},1,1]],
  "consultation.gb": [[{"20-99":30,"100+":90},41369,2,35125],[{"20-99":30,"100+":45},0,3]],
  "consultation.ni": [[{"20-99":30,"100+":90},0,4,41370]],
  "consultation.protective_award": [[90,46117,5,41370],[180,0,6]],
  "council_tax.bespoke_limit": [[{"windsor and maidenhead":0.09,"birmingham":0.075,"bradford":0.1,"newham":0.09,"somerset":0.075,"trafford":0.075},1,7,45748],[{"windsor and maidenhead":0.075,"bournemouth, christchurch and poole":0.0675,"warrington":0.075,"trafford":0.075,"worcestershire":0.09,"shropshire":0.09,"north somerset":0.09},1,8]],
  "council_tax.district_amount": [[5,1,9,45748]],
  "council_tax.district_limit": [[0.03,1,9,45748],[0.03,47208,10]],
  "council_tax.fire_amount": [[5,1,11,45748],[5,1,12]],
  "council_tax.police_amount": [[14,1,9,45748],[15,1,13]],
  "council_tax.referendum_limit": [[{"core":0.03,"adult social care":0.02},1,9,45748],[{"core":0.03,"adult social care":0.02},47208,10]],
  "employer_ni.rate": [[0.138,1,14,45388],[0.15,0]],
  "employer_ni.threshold": [[9100,1,14,45388],[5000,0]],
  "gdp_deflator": [[42.7537,1,15,32874],45.6203,47.1096,48.5208,49.4168,50.7097,52.8097,52.8303,53.5326,54.2793,54.8102,55.7479,56.911,58.266,59.8584,61.5718,63.4682,64.7322,66.89,68.217,69.1217,70.834,71.9294,73.4795,74.6524,75.1536,76.4554,77.6367,79.1606,81.1085,85.2137,85.6358,90.5005,96.2507,100],
  "gdp_deflator.financial_year": [[54.3697,1,16,36617],55.4597,56.6,57.9885,59.7172,61.3576,63.2017,64.438,66.8397,67.7042,68.8561,70.3261,71.5454,73.0337,74.0662,74.5804,76.0754,77.0388,78.7948,80.8738,85.1002,85.3036,91.2996,96.1117,100,[103.2388,1,17],105.3095,107.3546,109.3571,111.3959,113.6416],
  "green_book.discount_rate": [[{"0-30":0.035,"31-75":0.03,"76-125":0.025,"126-200":0.02,"201-300":0.015,"301+":0.01},0,18,37712]],
  "green_book.sensitivity_rate": [[{"0-30":0.03,"31-75":0.0257,"76-125":0.0214,"126-200":0.0171,"201-300":0.0129,"301+":0.0086},0,19,46058]],
  "lgps.employer_rate": [],
  "national_living_wage": [[11.44,1,20,45383],12.21,12.71],
  "njc.pay_award": [[0.032,1,21,45748]],
  "njc.pay_offer": [[0.033,1,22,46113]],
  "optimism_bias.cost": [[{"non-standard buildings, upper":0.51,"non-standard buildings, lower":0.04,"standard buildings, upper":0.24,"standard buildings, lower":0.02,"non-standard civil engineering, upper":0.66,"non-standard civil engineering, lower":0.06,"standard civil engineering, upper":0.44,"standard civil engineering, lower":0.03,"equipment and development, upper":2,"equipment and development, lower":0.1,"outsourcing, upper":0.41,"outsourcing, lower":0},0,23,37438]],
  "optimism_bias.duration": [[{"non-standard buildings, upper":0.39,"non-standard buildings, lower":0.02,"standard buildings, upper":0.04,"standard buildings, lower":0.01,"non-standard civil engineering, upper":0.25,"non-standard civil engineering, lower":0.03,"standard civil engineering, upper":0.2,"standard civil engineering, lower":0.01,"equipment and development, upper":0.54,"equipment and development, lower":0.1},0,23,37438]],
  "pension.minimum_age": [[55,46848,24,40274],[57,0,25]],
  "pwlb.rate": [],
  "redundancy.weekly_cap": [[450,41734,26,41306],[464,1,27],[475,1,28],[479,1,29],[489,1,30],[508,1,31],[525,1,32],[538,1,33],[544,1,34],[571,1,35],[643,1,36],[700,1,37],[719,1,38],[751,1,39]],
  "redundancy.weekly_cap_ni": [[594,1,40,44657],[669,1,41],729,749,[783,1,42]],
  "shared_cost.true_up_tolerance": [[0.03,1,43,44287]],
};

const datedValues = (known: readonly Row[]): readonly DatedValue[] => {
  let [next, of] = [0, 0];
  return known.map((row) => {
    const [value, last, source = of, from = next] = typeof row === "number" ? [row, 1] : row;
    const to = last === 1 ? yearLater(from) - 1 : last;
    [next, of] = [to + 1, source];
    const [title, checked] = sources[source]!;
    return { from, ...(last !== 0 && { to }), value, source: title, checked };
  });
};

export const parameters: DatedParameters = Object.fromEntries(Object.entries(rows).map(([name, known]) => [name, datedValues(known)]));
