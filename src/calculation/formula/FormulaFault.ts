/** Why a text is no formula that Excel would take. */
export class FormulaFault {
  constructor(readonly message: string) {}
}
