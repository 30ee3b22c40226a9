/** Checked by the compiler, not run: each marked line must fail to compile. */
import { perHead } from "../src/domain/budget/perHead";
import { costPerFte } from "../src/domain/fte/costPerFte";
import { grantAdjustedSaving } from "../src/domain/savings/grantAdjustedSaving";
import { fte, fromCell, money, pounds, share, type Persons } from "../src/domain/units";
import { each, eachOptional, elementwise } from "../src/functions/calculation";

const half = share(0.5);
const residents = 100 as Persons;

grantAdjustedSaving(money(1), half);
// @ts-expect-error posts are not money
grantAdjustedSaving(fte(2), half);
// @ts-expect-error a bare number has no unit
grantAdjustedSaving(100, half);
// @ts-expect-error the share comes second
grantAdjustedSaving(half, money(1));

perHead(pounds(1), residents);
// @ts-expect-error any one unit of money is not £
perHead(money(1), residents);
// @ts-expect-error posts are not residents
perHead(pounds(1), fte(1));

costPerFte(money(1), fte(1));
// @ts-expect-error residents are not posts
costPerFte(money(1), residents);

perHead(fromCell(121.8, "£m"), residents);
// @ts-expect-error a cell in persons does not hold £
perHead(fromCell(121.8, "persons"), residents);

elementwise("X.Y", [each("cost", "money"), each("fte", "FTE")], [], () => costPerFte);
// @ts-expect-error the second parameter is declared as money, the calculation takes FTE
elementwise("X.Y", [each("cost", "money"), each("fte", "money")], [], () => costPerFte);
// @ts-expect-error the first parameter is declared in £m's base, the calculation takes a share second
elementwise("X.Y", [each("saving", "money"), each("grant", "£m")], [], () => grantAdjustedSaving);
// @ts-expect-error an argument that may be left out reaches a calculation that must have it
elementwise("X.Y", [each("saving", "money"), eachOptional("grant", "%")], [], () => grantAdjustedSaving);
