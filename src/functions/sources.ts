/** Documents that function definitions cite. */
export const PEOPLE_SERVICES_2013 = "People Services Collaboration Business Case (Darlington, Hartlepool, Redcar & Cleveland), February 2013";
export const SUB_REGIONAL_2010 = "Coventry, Solihull and Warwickshire Sub-regional Working: progress report, Warwickshire County Council, 20 October 2010";
export const GREEN_BOOK_SOURCE = { title: "HM Treasury, The Green Book", heading: "Discounting", href: "https://www.gov.uk/government/publications/the-green-book-appraisal-and-evaluation-in-central-government" } as const;
export const MEMORANDUM_2012 = "Sub-regional collaboration, memorandum of understanding of March 2012 (Warwickshire County Council, 6 September 2012)";
export const BLACK_COUNTRY_2011 = "Black Country Collaborative Working, Dudley Metropolitan Borough Council, 16 March 2011";
export const STOCKTON_2013 = "Stockton-on-Tees Borough Council, medium-term financial plan, 16 January 2013";
