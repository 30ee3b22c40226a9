import { IUndoRedoService } from "@univerjs/core";
import { Host, type HostEvent } from "../engine/Host";

/** A person notices nothing of a stop this long. */
const SPELL_MS = 20;

/** The host in the page. */
export class PageHost extends Host {
  /** Events that the add-in asked for, through Office.js. */
  private readonly askedByAddIn = new Set<() => void>();

  /** Whether the host is doing what an add-in asked. */
  addInWrites = false;
  private readonly beforeAddIn = new Set<() => void>();
  private readonly afterAddIn = new Set<() => void>();

  private since = 0;
  private gaveWay = false;
  /** Told when a request of the add-in turns out to be a long one, and when it is done: nobody may change the workbook meanwhile. */
  whileLong: (underWay: boolean) => void = () => undefined;

  /** Waits until what a person has typed is entered. */
  entered: () => Promise<void> = () => Promise.resolve();

  /** Everything that was entered, or is being entered, is calculated. */
  async calculated(): Promise<void> {
    if (!this.addInWrites) await this.entered();
    await super.settle();
  }

  override working(underWay: boolean): void {
    super.working(underWay);
    this.addInWrites = underWay;
    if (underWay) {
      this.since = performance.now();
      for (const first of this.beforeAddIn) first();
    } else if (this.gaveWay) {
      this.gaveWay = false;
      this.whileLong(false);
    }
    if (!underWay) for (const then of this.afterAddIn) then();
  }

  async giveWay(): Promise<void> {
    if (performance.now() - this.since < SPELL_MS) return;
    if (!this.gaveWay) this.whileLong(true);
    this.gaveWay = true;
    this.readWritten();
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.since = performance.now();
  }

  /** Calls before every request of the add-in. */
  whenAddInWillWrite(first: () => void): void {
    this.beforeAddIn.add(first);
  }

  /** Calls after every request of the add-in. */
  whenAddInHasWritten(then: () => void): void {
    this.afterAddIn.add(then);
  }

  /** Undo takes back what the person did, never half of what an add-in wrote. */
  override async settle(): Promise<void> {
    await super.settle();
    this.inject<IUndoRedoService>(IUndoRedoService).clearUndoRedo(this.book.getId());
  }

  /** The add-in hears of what the person changed once everything is calculated, as in Excel. */
  override on(listener: (event: HostEvent) => void): () => void {
    const stop = super.on((event) => {
      if (event.kind === "changed" && !this.addInWrites) this.calculate();
      listener(event);
    });
    this.askedByAddIn.add(stop);
    return () => {
      stop();
      this.askedByAddIn.delete(stop);
    };
  }

  /** Events for the page itself, which outlives every workbook. */
  onForPage(listener: (event: HostEvent) => void): () => void {
    return super.on(listener);
  }

  /** The add-in's session ends with its workbook. */
  endAddIn(): void {
    for (const stop of this.askedByAddIn) stop();
    this.askedByAddIn.clear();
  }
}
