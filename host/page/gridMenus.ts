import type { MenuConfig } from "@univerjs/ui";

/**
 * Commands of the grid that are not offered: what an .xlsx saved here could not hold, what the ribbon has itself in British
 * form, and what asks for a server.
 */
const NOT_OFFERED = [
  "univer.command.undo",
  "univer.command.redo",
  "ui.operation.toggle-shortcut-panel",
  // It names a font of its own where the workbook's stands.
  "sheet.command.set-range-font-family",
  "sheet.command.set-range-stroke",
  "sheet.command.set-text-rotation",
  "sheet.command.numfmt.set.currency",
  "sheet.operation.open.numfmt.panel",
  "sheet.operation.open.conditional.formatting.panel",
  "sheet.menu.data-validation",
  "sheet.menu.paste-special",
  "sheet.menu.copy-special",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  // A copy would come without its charts and rules.
  "sheet.command.copy-sheet",
] as const;

export const gridMenus: MenuConfig = Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }]));
