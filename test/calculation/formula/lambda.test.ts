import { expectFacts, sheetOf } from "../support/sheetOf";

describe("LET and LAMBDA", () => {
  const sheet = sheetOf([[1, 2, 3], [4, 5, 6]]);
  sheet.book.defineName("Factorial", "=LAMBDA(n,IF(n<2,1,n*Factorial(n-1)))");
  sheet.book.defineName("Fibonacci", "=LAMBDA(n,IF(n<3,1,Fibonacci(n-1)+Fibonacci(n-2)))");
  sheet.book.defineName("Forever", "=LAMBDA(n,Forever(n+1))");
  sheet.book.defineName("Discount", "=LAMBDA(price,[rate],price*(1-IF(ISOMITTED(rate),0.1,rate)))");
  sheet.book.defineName("One", "=Other+1");
  sheet.book.defineName("Other", "=One+1");
  expectFacts(
    [
      ["=LET(x,2,y,x+1,x*y)", 6],
      ["=LET(x,1,LET(x,2,x)+x)", 3],
      ["=LET(rates,{1,2,3},SUM(rates)*2)", 12],
      ["=LAMBDA(x,y,x+y)(1,2)", 3],
      ["=LAMBDA(x,x)(1,2)", "#VALUE!"],
      ["=LAMBDA(x,y,x)(1)", "#VALUE!"],
      ["=LAMBDA(x,x+1)", "#CALC!"],
      ["=LET(add,LAMBDA(a,LAMBDA(b,a+b)),add(1)(2))", 3],
      ["=LET(f,SUM,f(1,2,3))", 6],
      ["=Factorial(5)", 120],
      ["=Fibonacci(10)", 55],
      ["=Forever(1)", "#NUM!"],
      ["=Discount(100)", 90],
      ["=Discount(100,0.5)", 50],
      ["=Discount(100,)", 90],
      ["=One", "#NAME?"],
      ["=LAMBDA([x],ISOMITTED(x))()", true],
      ["=LAMBDA([x],ISOMITTED(x))(0)", false],
      ["=LAMBDA(x,[y],LAMBDA([z],ISOMITTED(z))(y))(1)", true],
      ["=LAMBDA(x,[y],ROUND(x,y))(2.5)", 3],
      ["=MAP(A1:C1,LAMBDA(x,x*2))", [[2, 4, 6]]],
      ["=MAP(A1:C1,A2:C2,LAMBDA(x,y,x+y))", [[5, 7, 9]]],
      ["=MAP(A1:B1,LAMBDA(x,COLUMN(x)))", [[1, 2]]],
      ["=MAP(A1:C1,A2:B2,LAMBDA(x,y,x+y))", [[5, 7, "#N/A"]]],
      ["=MAP({1,2},LAMBDA(x,SEQUENCE(x)))", [[1, "#CALC!"]]],
      ["=MAP({1,2},LAMBDA(x,y,x))", [["#VALUE!", "#VALUE!"]]],
      ["=BYROW(A1:C2,LAMBDA(r,SUM(r)))", [[6], [15]]],
      ["=BYROW(A1:C2,SUM)", [[6], [15]]],
      ["=BYCOL(A1:C2,LAMBDA(c,INDEX(c,2)-INDEX(c,1)))", [[3, 3, 3]]],
      ["=REDUCE(0,A1:C2,LAMBDA(a,b,a+b))", 21],
      ["=REDUCE(,A1:C2,LAMBDA(a,b,a*b))", 720],
      ["=REDUCE(\"\",{\"a\",\"b\"},LAMBDA(a,b,a&b))", "ab"],
      ["=SCAN(0,A1:C2,LAMBDA(a,b,a+b))", [[1, 3, 6], [10, 15, 21]]],
      ["=SCAN(1,A1:C1,SUM)", [[2, 4, 7]]],
      ["=MAKEARRAY(2,3,LAMBDA(r,c,r*10+c))", [[11, 12, 13], [21, 22, 23]]],
      ["=MAKEARRAY(0,3,LAMBDA(r,c,r))", "#VALUE!"],
      ["=MAP(A1:A2,1)", "#VALUE!"],
    ],
    sheet,
  );
});
