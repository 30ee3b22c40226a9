import type { ExcelFunction } from "../ExcelFunction";
import { finding } from "./finding";
import { formatting } from "./formatting";
import { joining } from "./joining";
import { letters } from "./letters";
import { parts } from "./parts";
import { patterns } from "./patterns";
import { splitting } from "./splitting";
import { writtenValues } from "./writtenValues";

export const textFunctions: readonly ExcelFunction[] = [...parts, ...letters, ...joining, ...finding, ...splitting, ...formatting, ...writtenValues, ...patterns];
