/** Documents that function definitions cite. */
export const PEOPLE_SERVICES_2013 = "People Services Collaboration Business Case (Darlington, Hartlepool, Redcar & Cleveland), February 2013";
