/** Documents that function definitions cite. */
export const PEOPLE_SERVICES_2013 = "People Services Collaboration Business Case (Darlington, Hartlepool, Redcar & Cleveland), February 2013";
export const SUB_REGIONAL_2010 = "Coventry, Solihull and Warwickshire Sub-regional Working: progress report, Warwickshire County Council, 20 October 2010";
export const GREEN_BOOK_SOURCE = { title: "HM Treasury, The Green Book", heading: "Discounting", href: "https://www.gov.uk/government/publications/the-green-book-appraisal-and-evaluation-in-central-government" } as const;
