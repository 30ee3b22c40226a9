import { version } from "../version";

/** What the add-in is, where figures go, and where help stands. */
export function AboutTab() {
  return (
    <>
      <h2>About Common Purse</h2>
      <p>
        Common Purse adds functions and this pane to Excel for council finance officers. It loads baseline and MTFP (medium-term financial plan) tables into sheets, compares ways of
        running services together, and keeps scenarios, all in live formulas.
      </p>
      <h3>Where the figures go</h3>
      <p>Nowhere. The add-in reads and writes the open workbook and sends nothing elsewhere. Inputs, results and checks stand in visible sheets of your workbook.</p>
      <h3>What it writes, and what it leaves alone</h3>
      <p>It writes to new sheets and to the sheets that it wrote before. It never changes a cell that it did not write. The button “Undo the last write” takes back its last write.</p>
      <h3>Signs and units</h3>
      <p>
        A change is proposed − current: a negative figure is a saving, a positive one a cost. Every column is headed with its unit. Results are not rounded, except shares, which are
        rounded so that they add up exactly.
      </p>
      <h3>Published, derived, assumed, yours</h3>
      <p>
        Published: printed in a paper, with its document and heading beside it. Derived: worked out from printed figures. Assumed: a judgement, with its reason. Yours: entered by you.
        Where a figure is missing, the result says “needs your assumption”; it is never taken as 0.
      </p>
      <h3>Help</h3>
      <ul>
        <li>
          <a href="help.html" target="_blank" rel="noopener">
            Help, and what to do when something is wrong
          </a>
        </li>
        <li>
          <a href="functions.html" target="_blank" rel="noopener">
            Every function, with examples
          </a>
        </li>
        <li>
          <a href="licences.txt" target="_blank" rel="noopener">
            Licence (MIT), and those of the parts used
          </a>
        </li>
      </ul>
      <p className="note">Version {version}. Tell it to those who help you.</p>
    </>
  );
}
