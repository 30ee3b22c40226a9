const { TestEnvironment } = require("jest-environment-jsdom");

/** A page for the pane, with what browsers have and jsdom leaves out; the workbook in Node needs it too. */
module.exports = class PaneEnvironment extends TestEnvironment {
  #channels = [];

  async setup() {
    await super.setup();
    const channels = this.#channels;
    // An open channel keeps Node running after the last test.
    class Channel extends MessageChannel {
      constructor() {
        super();
        channels.push(this);
      }
    }
    Object.assign(this.global, { structuredClone, MessageChannel: Channel, TextEncoder, TextDecoder });
    this.global.HTMLElement.prototype.scrollIntoView = () => undefined;
  }

  async teardown() {
    for (const { port1, port2 } of this.#channels) {
      port1.close();
      port2.close();
    }
    await super.teardown();
  }
};
