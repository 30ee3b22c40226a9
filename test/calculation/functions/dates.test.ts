import { expectFacts, sheetOf } from "../support/sheetOf";

describe("Dates and times", () => {
  expectFacts([
    ["=DATE(2026,4,1)", 46113],
    ["=DATE(2008,14,2)", 39846],
    ["=DATE(2008,-3,2)", 39327],
    ["=DATE(2008,1,35)", 39482],
    ["=DATE(108,1,2)", 39449],
    ["=DATE(1900,1,1)", 1],
    ["=DATE(1900,2,29)", 60],
    ["=DATE(1900,3,1)", 61],
    ["=DATE(-1,1,1)", "#NUM!"],
    ["=DATE(10000,1,1)", "#NUM!"],
    ["=DATE(9999,12,31)", 2958465],
    ["=DATE(9999,12,32)", "#NUM!"],
    ["=DAY(60)", 29],
    ["=MONTH(60)", 2],
    ["=DAY(0)", 0],
    ["=YEAR(0)", 1900],
    ["=YEAR(-1)", "#NUM!"],
    ["=YEAR(2958466)", "#NUM!"],
    ['=YEAR("1 April 2026")', 2026],
    ["=TIME(12,0,0)", 0.5],
    ["=TIME(27,0,0)", 0.125],
    ["=TIME(0,750,0)", 750 / 1440],
    ["=TIME(-1,0,0)", "#NUM!"],
    ["=TIME(32768,0,0)", "#NUM!"],
    ["=HOUR(0.75)", 18],
    ['=MINUTE("12:45:00 PM")', 45],
    ["=SECOND(0.7)", 0],
    ["=SECOND(0.9999999)", 0],
    ['=DATEVALUE("22 May 2011")', 40685],
    ['=DATEVALUE("2011/02/23")', 40597],
    ['=DATEVALUE("1/4/2026 12:00")', 46113],
    ['=DATEVALUE("45000")', "#VALUE!"],
    ["=DATEVALUE(45000)", "#VALUE!"],
    ['=TIMEVALUE("2:24 AM")', 0.1],
    ['=TIMEVALUE("22-Aug-2011 6:35 AM")', 0.27430555555],
    ["=NOW()", 46113.75],
    ["=TODAY()", 46113],
  ]);
});

describe("Weeks", () => {
  expectFacts([
    ["=WEEKDAY(DATE(2008,2,14))", 5],
    ["=WEEKDAY(DATE(2008,2,14),2)", 4],
    ["=WEEKDAY(DATE(2008,2,14),3)", 3],
    ["=WEEKDAY(DATE(2008,2,14),11)", 4],
    ["=WEEKDAY(DATE(2008,2,14),17)", 5],
    ["=WEEKDAY(1,4)", "#NUM!"],
    ["=WEEKDAY(1)", 1],
    ["=WEEKDAY(0)", 7],
    ["=WEEKNUM(DATE(2012,3,9))", 10],
    ["=WEEKNUM(DATE(2012,3,9),2)", 11],
    ["=WEEKNUM(DATE(2012,3,9),21)", 10],
    ["=WEEKNUM(DATE(2012,3,9),3)", "#NUM!"],
    ["=ISOWEEKNUM(DATE(2012,3,9))", 10],
    ["=ISOWEEKNUM(DATE(2021,1,3))", 53],
    ["=ISOWEEKNUM(DATE(2024,12,30))", 1],
  ]);
});

describe("Spans", () => {
  expectFacts([
    ["=EDATE(DATE(2011,1,15),1)", 40589],
    ["=EDATE(DATE(2024,1,31),1)", 45351],
    ["=EDATE(1,-1)", "#NUM!"],
    ["=EDATE(TRUE,1)", "#VALUE!"],
    ["=EOMONTH(DATE(2011,1,1),1)", 40602],
    ["=EOMONTH(DATE(2011,1,1),-3)", 40482],
    ["=DAYS(DATE(2021,3,15),DATE(2021,2,1))", 42],
    ["=DAYS360(DATE(2011,1,30),DATE(2011,2,1))", 1],
    ["=DAYS360(DATE(2011,1,1),DATE(2011,12,31))", 360],
    ["=DAYS360(DATE(2011,1,31),DATE(2011,12,31),TRUE)", 330],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))", 0.5805555555555],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)", 0.576502732240437],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3)", 0.578082191780822],
    ["=YEARFRAC(DATE(2012,7,30),DATE(2012,1,1),2)", 211 / 360],
    ["=YEARFRAC(DATE(2007,1,31),DATE(2007,3,31),4)", 60 / 360],
    ["=YEARFRAC(1,2,5)", "#NUM!"],
    ['=DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', 2],
    ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
    ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', 75],
    ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"ym")', 2],
    ['=DATEDIF(DATE(2024,1,31),DATE(2024,3,1),"M")', 1],
    ['=DATEDIF(2,1,"D")', "#NUM!"],
    ['=DATEDIF(1,2,"Q")', "#NUM!"],
  ]);
});

describe("Working days", () => {
  const sheet = sheetOf([["=DATE(2012,11,22)"], ["=DATE(2012,12,4)"], ["=DATE(2013,1,21)"], [null]]);
  expectFacts(
    [
      ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110],
      ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),A1)", 109],
      ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),A1:A4)", 107],
      ["=NETWORKDAYS(DATE(2013,3,1),DATE(2012,10,1))", -110],
      ["=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))", 22],
      ["=NETWORKDAYS.INTL(DATE(2006,2,28),DATE(2006,1,31))", -21],
      ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{"2006/1/2","2006/1/16"})', 20],
      ['=NETWORKDAYS.INTL(1,5,"1111111")', 0],
      ['=NETWORKDAYS.INTL(1,5,"111")', "#VALUE!"],
      ["=NETWORKDAYS.INTL(1,5,18)", "#NUM!"],
      ["=WORKDAY(DATE(2008,10,1),151)", 39933],
      ["=WORKDAY(DATE(2012,11,21),1,A1)", 41236],
      ["=WORKDAY(DATE(2026,4,6),-1)", 46115],
      ["=WORKDAY(5,0)", 5],
      ["=WORKDAY.INTL(DATE(2012,1,1),30,0)", "#NUM!"],
      ["=WORKDAY.INTL(DATE(2012,1,1),90,11)", 41013],
      ['=WORKDAY.INTL(DATE(2012,1,1),30,"1111111")', "#VALUE!"],
      ["=EDATE(A1:A2,1)", "#VALUE!"],
    ],
    sheet,
  );
});

describe("A book that counts from 1904", () => {
  expectFacts(
    [
      ["=DATE(1904,1,1)", 0],
      ["=DATE(2026,4,1)", 46113 - 1462],
      ["=YEAR(0)", 1904],
      ["=WEEKDAY(0)", 6],
      ["=DATE(1903,12,31)", "#NUM!"],
      ['=TEXT(0,"d mmm yyyy")', "1 Jan 1904"],
      ['=TEXT(1.5,"[h]:mm")', "36:00"],
      ['=DATEVALUE("1 January 1904")', 0],
    ],
    sheetOf([], { is1904: true }),
  );
});
