/** Rows and columns of cells. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export const ONE_CELL: Shape = { rows: 1, columns: 1 };

export const cellCount = ({ rows, columns }: Shape): number => rows * columns;

/** The shape that several take together, cell by cell; undefined where they do not match. */
export function commonShape(shapes: readonly Shape[]): Shape | undefined {
  const rows = Math.max(1, ...shapes.map((shape) => shape.rows));
  const columns = Math.max(1, ...shapes.map((shape) => shape.columns));
  const fit = shapes.every((shape) => (shape.rows === 1 || shape.rows === rows) && (shape.columns === 1 || shape.columns === columns));
  return fit ? { rows, columns } : undefined;
}
