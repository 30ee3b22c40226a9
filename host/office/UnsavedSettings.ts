import type { Host } from "../engine/Host";

/** Document settings as an add-in sees them: its own changes at once, the workbook's only once they are saved. */
export class UnsavedSettings {
  private readonly changes = new Map<string, { readonly value: unknown } | undefined>();

  constructor(private readonly host: Host) {}

  get(key: string): unknown {
    const found = this.changes.has(key) ? this.changes.get(key)?.value : this.host.settings.get(key);
    return found === undefined ? null : structuredClone(found);
  }

  set(key: string, value: unknown): void {
    this.changes.set(key, { value: structuredClone(value) });
  }

  remove(key: string): void {
    this.changes.set(key, undefined);
  }

  save(): void {
    for (const [key, change] of this.changes) {
      if (change) this.host.settings.set(key, change.value);
      else this.host.settings.delete(key);
    }
    this.changes.clear();
  }

  refresh(): void {
    this.changes.clear();
  }
}
