import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { PageHost } from "../PageHost";
import type { GridView } from "../GridView";

/** The cell at a point of the screen; undefined outside the cells. */
function cellAt(host: PageHost, view: GridView, x: number, y: number): { readonly row: number; readonly column: number } | undefined {
  const { canvas, place } = view;
  const skeleton = host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(host.book.getId())?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!canvas || !place || !skeleton) return undefined;
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  if (x < left || x >= right || y < top || y >= bottom) return undefined;
  const along = (axis: "left" | "top", at: number): number => {
    const onSheet = at / place.zoom;
    return onSheet < place.frozenTo[axis] ? onSheet : onSheet + place.scrolled[axis];
  };
  const [onX, onY] = [along("left", x - left), along("top", y - top)];
  if (onX < place.headings.left || onY < place.headings.top) return undefined;
  return skeleton.getCellPositionByOffset(onX, onY, 1, 1, { x: 0, y: 0 });
}

/** A click on a cell or a sheet's tab while the grid is held: the cell is selected at once, since what is typed next is for it. True where one was hit. */
export function selectWhileHeld(host: PageHost, view: GridView, grid: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const tab = [...grid.querySelectorAll<HTMLElement>("[data-u-comp=slide-tab-item]")].find((item) => {
    const { left, right, top, bottom } = item.getBoundingClientRect();
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
  });
  const sheet = tab?.dataset.id === undefined ? null : host.book.getSheetBySheetId(tab.dataset.id);
  if (sheet) {
    host.book.setActiveSheet(sheet);
    return true;
  }
  const cell = cellAt(host, view, clientX, clientY);
  if (!cell) return false;
  host.book.getActiveSheet().getRange(cell.row, cell.column).activate();
  return true;
}
