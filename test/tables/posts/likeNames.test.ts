import fc from "fast-check";
import { LikeNames } from "../../../src/tables/posts/likeNames";

const like = (name: string, candidates: readonly string[]) => new LikeNames().find(name, candidates);

it("finds the same name in another spelling, and one that is a letter or two away", () => {
  expect(like("Childrens social care", ["Adult care", "Children's Social Care"])).toBe("Children's Social Care");
  expect(like("Highways & transport", ["Highways and Transport", "Highways"])).toBe("Highways and Transport");
  expect(like("Benefit team", ["Benefits teams"])).toBe("Benefits teams");
});

it("keeps apart what only holds the name, what differs in a number, and what is something else", () => {
  expect(like("Care", ["Adult care"])).toBeUndefined();
  expect(like("Area 1", ["Area 2"])).toBeUndefined();
  expect(like("Legal", ["Finance", "Planning"])).toBeUndefined();
  expect(like("", ["Finance"])).toBeUndefined();
});

it("finds the nearest of several, and long names by their parts", () => {
  expect(like("Revenues and benefit", ["Revenue", "Revenues and benefits", "Revenues and benefits (shared)"])).toBe("Revenues and benefits");
  const long = "Special educational needs and disability assessment";
  expect(like(`${long} teams`, [`${long} team`, "School admissions"])).toBe(`${long} team`);
});

it("remembers nothing of the names before", () => {
  const word = fc.constantFrom("care", "cares", "adult", "adults", "1", "2", "housing", "finance", "and", "&", "benefit team");
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const names = new LikeNames();
  fc.assert(fc.property(name, fc.array(name, { maxLength: 8 }), (each, candidates) => {
    expect(names.find(each, candidates)).toBe(like(each, candidates));
  }));
});
