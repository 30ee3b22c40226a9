/** A text that is no address of cells. */
export class InvalidAddress extends Error {
  constructor(address: string) {
    super(`The argument is invalid or missing or has an incorrect format: ${address}`);
    this.name = "InvalidAddress";
  }
}
