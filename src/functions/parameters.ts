// Made from seeds/parameters by `npm run generate`; do not edit.
import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";

type Row = readonly [from: number, to: number, value: DatedValue["value"], source: number];

const sources: readonly string[] = ["Trade Union and Labour Relations (Consolidation) Act 1992, s. 188 as amended by SI 1995/2587","Trade Union and Labour Relations (Consolidation) Act 1992, s. 188; Order 2013 (SI 2013/763)","Employment Rights (Northern Ireland) Order 1996, art. 216; nibusinessinfo.co.uk","Trade Union and Labour Relations (Consolidation) Act 1992, s. 189","Employment Rights Act 2025","House of Commons Library, Council tax: local referendums (SN05682)","Ministerial statement to Parliament, 13 January 2026","Employer's National Insurance rates and thresholds, as published for employers (secondary sources)","HM Treasury, GDP deflators at market prices, December 2025","HM Treasury, The Green Book: social time preference rate","Local government services pay agreement 2025-26, July 2025","Mott MacDonald, Review of Large Public Procurement in the UK, 2002, Table 2","Employment Rights (Increase of Limits) Order 2012","Employment Rights (Increase of Limits) Order 2014","Employment Rights (Increase of Limits) Order 2015 (SI 2015/226)","Employment Rights (Increase of Limits) Order 2016","Employment Rights (Increase of Limits) Order 2017","Employment Rights (Increase of Limits) Order 2018 (SI 2018/194)","Employment Rights (Increase of Limits) Order 2019","Employment Rights (Increase of Limits) Order 2020","Employment Rights (Increase of Limits) Order 2021","Employment Rights (Increase of Limits) Order 2022","Employment Rights (Increase of Limits) Order 2023","Employment Rights (Increase of Limits) Order 2024","South Hams and West Devon, Shared Services Methodology 2021/22, para. 2.4"];

const rows: Readonly<Record<string, readonly Row[]>> = {
  "consultation.gb": [[35125,41369,{"20-99":30,"100+":90},0],[41370,46349,{"20-99":30,"100+":45},1]],
  "consultation.ni": [[41370,46349,{"20-99":30,"100+":90},2]],
  "consultation.protective_award": [[41370,46117,90,3],[46118,46349,180,4]],
  "council_tax.referendum_limit": [[45748,46112,{"core":0.03,"adult social care":0.02},5],[46113,47208,{"core":0.03,"adult social care":0.02},6]],
  "employer_ni.rate": [[45388,45752,0.138,7],[45753,46349,0.15,7]],
  "employer_ni.threshold": [[45388,45752,9100,7],[45753,46349,5000,7]],
  "gdp_deflator": [[32874,33238,42.7537,8],[33239,33603,45.6203,8],[33604,33969,47.1096,8],[33970,34334,48.5208,8],[34335,34699,49.4168,8],[34700,35064,50.7097,8],[35065,35430,52.8097,8],[35431,35795,52.8303,8],[35796,36160,53.5326,8],[36161,36525,54.2793,8],[36526,36891,54.8102,8],[36892,37256,55.7479,8],[37257,37621,56.911,8],[37622,37986,58.266,8],[37987,38352,59.8584,8],[38353,38717,61.5718,8],[38718,39082,63.4682,8],[39083,39447,64.7322,8],[39448,39813,66.89,8],[39814,40178,68.217,8],[40179,40543,69.1217,8],[40544,40908,70.834,8],[40909,41274,71.9294,8],[41275,41639,73.4795,8],[41640,42004,74.6524,8],[42005,42369,75.1536,8],[42370,42735,76.4554,8],[42736,43100,77.6367,8],[43101,43465,79.1606,8],[43466,43830,81.1085,8],[43831,44196,85.2137,8],[44197,44561,85.6358,8],[44562,44926,90.5005,8],[44927,45291,96.2507,8],[45292,45657,100,8]],
  "green_book.discount_rate": [[37712,46349,{"0-30":0.035,"31-75":0.03,"76-125":0.025,"126-200":0.02,"201-300":0.015,"301+":0.01},9]],
  "njc.pay_award": [[45748,46112,0.032,10]],
  "optimism_bias.cost": [[37438,46349,{"non-standard buildings, upper":0.51,"non-standard buildings, lower":0.04,"standard buildings, upper":0.24,"standard buildings, lower":0.02,"non-standard civil engineering, upper":0.66,"non-standard civil engineering, lower":0.06,"standard civil engineering, upper":0.44,"standard civil engineering, lower":0.03,"equipment and development, upper":2,"equipment and development, lower":0.1,"outsourcing, upper":0.41,"outsourcing, lower":0},11]],
  "optimism_bias.duration": [[37438,46349,{"non-standard buildings, upper":0.39,"non-standard buildings, lower":0.02,"standard buildings, upper":0.04,"standard buildings, lower":0.01,"non-standard civil engineering, upper":0.25,"non-standard civil engineering, lower":0.03,"standard civil engineering, upper":0.2,"standard civil engineering, lower":0.01,"equipment and development, upper":0.54,"equipment and development, lower":0.1},11]],
  "redundancy.weekly_cap": [[41306,41734,450,12],[41735,42099,464,13],[42100,42465,475,14],[42466,42830,479,15],[42831,43195,489,16],[43196,43560,508,17],[43561,43926,525,18],[43927,44291,538,19],[44292,44656,544,20],[44657,45021,571,21],[45022,45387,643,22],[45388,45752,700,23]],
  "shared_cost.true_up_tolerance": [[44287,44651,0.03,24]],
};

export const parameters: DatedParameters = Object.fromEntries(
  Object.entries(rows).map(([name, values]) => [name, values.map(([from, to, value, source]) => ({ from, to, value, source: sources[source]! }))]),
);
