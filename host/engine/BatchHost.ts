export interface Counters {
  syncs: number;
  /** Bytes of the values written, by request. */
  requestBytes: number[];
}

/** What the doing of a request asks of the workbook. */
export interface BatchHost {
  readonly counters: Counters;
  /** Calculates every formula that what was written touches, once the functions that it needs are loaded. */
  settle(): Promise<void>;
  /** Calculates what is due; nothing where nothing is. */
  calculate(): void;
  /** The sync, counted from 1, that is to fail half-way; 0 for none. */
  failAtSync: number;
  /** The error it is to fail with: "AccessDenied" where a sheet is protected, "InvalidOperationInCellEditMode" while somebody types. */
  failCode: string;
  /** Told when the host begins to do what a request asks, and when it has done. */
  working?(underWay: boolean): void;
  /** Lets the page do what waits, when a request has held it up for long enough. */
  giveWay?(): Promise<void>;
}
