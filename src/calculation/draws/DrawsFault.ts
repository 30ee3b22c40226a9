/** Why a workbook cannot be worked out over draws: told to the person, with the cells it is about. */
export class DrawsFault extends Error {}
