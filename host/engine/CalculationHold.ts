import { ICommandService, type Univer } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";

/**
 * Keeps the engine from calculating a workbook that is half written. It starts some time after a change, whatever is still to come; a
 * calculation in the middle of a long request cost as much as the right one, and showed what never was.
 */
export class CalculationHold {
  private held = false;
  private waiting: (() => void) | undefined;

  constructor(univer: Univer) {
    const commands = univer.__getInjector().get(ICommandService);
    const execute = commands.executeCommand.bind(commands);
    commands.executeCommand = (id, params, options) => {
      if (!this.held || id !== SetFormulaCalculationStartMutation.id) return execute(id, params, options);
      // Each start asks for all that has changed since the last calculation: only the latest counts.
      this.waiting = () => void execute(id, params, options);
      return Promise.resolve(true as never);
    };
  }

  hold(): void {
    this.held = true;
  }

  /** Lets the engine calculate again, at once if it was about to. Gives whether it had been kept from it. */
  release(): boolean {
    const { held, waiting } = this;
    this.held = false;
    this.waiting = undefined;
    waiting?.();
    return held;
  }
}
