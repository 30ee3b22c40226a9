import { PEOPLE_SERVICES_CASE } from "../caseBackground";
import type { ModelCase } from "./CaseDefinition";

/** Operating models for shared People Services, compared on money, scores and sharing. */
export const peopleServices2013: ModelCase = {
  kind: "comparison",
  id: "people-services-2013",
  title: "Darlington, Hartlepool and Redcar & Cleveland 2013: shared People Services",
  about: "Compares eight operating models on money, scores and sharing, and ties every printed figure back.",
  source: "People Services Collaboration Business Case, Darlington, Hartlepool and Redcar & Cleveland Borough Councils, February 2013",
  tables: PEOPLE_SERVICES_CASE,
};
