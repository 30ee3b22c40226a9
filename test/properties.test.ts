import fc from "fast-check";
import { propertySettings } from "./support/propertySettings";

describe("properties", () => {
  it("draw by a fixed seed unless another is asked for", () => {
    expect(propertySettings({})).toEqual({ seed: 20_261_201, runs: undefined, shrinkFor: undefined });
    expect(propertySettings({ PROPERTY_SEED: "-7", PROPERTY_RUNS: "5000", PROPERTY_SHRINK: "30" })).toEqual({ seed: -7, runs: 5_000, shrinkFor: 30 });
    expect(() => propertySettings({ PROPERTY_SEED: "today" })).toThrow('PROPERTY_SEED is "today"');
    expect(fc.readConfigureGlobal()).toMatchObject({ seed: propertySettings().seed });
  });

  it("draw the same cases twice", () => {
    const drawn = (): number[] => {
      const cases: number[] = [];
      fc.assert(fc.property(fc.integer(), (one) => void cases.push(one)));
      return cases;
    };
    expect(drawn()).toEqual(drawn());
  });

  it("tell a failure shortly, with its seed, however large the case", () => {
    const failing = () =>
      fc.assert(
        fc.property(fc.array(fc.integer(), { minLength: 5_000, maxLength: 5_000 }), (many) => {
          if (many.length > 0) throw new Error(`wrong: ${many.join()}`);
        }),
        { endOnFailure: true },
      );
    let message = "";
    try {
      failing();
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(`seed: ${propertySettings().seed}`);
    expect(message).toContain("npm run test:properties -- --seed");
    expect(message.length).toBeLessThan(6_000);
  });
});
