import { RichApiError } from "./RichApiError";

/** What a method of Office.js answers once the batch has run. */
export class ClientResult<T> {
  private answer: { readonly value: T } | undefined;

  give(value: T): void {
    this.answer = { value };
  }

  get value(): T {
    if (!this.answer) throw new RichApiError("ValueNotLoaded", 'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.');
    return this.answer.value;
  }
}
