import { propertySettings } from "./propertySettings";

/** A property's own number of runs, or the number that `npm run test:properties` asks for. */
export const propertyRuns = (own: number): { readonly numRuns: number } => ({ numRuns: propertySettings().runs ?? own });
