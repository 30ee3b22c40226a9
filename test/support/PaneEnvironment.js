const { TestEnvironment } = require("jest-environment-jsdom");

/** A page for the pane, with what browsers have and jsdom leaves out; the workbook in Node needs it too. */
module.exports = class PaneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { structuredClone, MessageChannel, TextEncoder, TextDecoder });
    this.global.HTMLElement.prototype.scrollIntoView = () => undefined;
  }
};
