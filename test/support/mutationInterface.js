const { expect } = require("expect");
const fc = require("fast-check");
const { bind } = require("jest-each");
const { interfaces } = require("mocha");

/**
 * Lets mocha run the tests of src/domain and src/functions, which are written for jest: a mutation run meets thousands of changes, and
 * mocha tries them one after the other in one process, without loading anything again (see stryker.config.mjs). expect and each are jest's own.
 */
const { bdd } = interfaces;
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on("pre-require", (context) => {
    const { describe: mochaDescribe, it: mochaIt } = context;
    // jest's third argument is a time limit, which Stryker sets here.
    const describe = (title, body) => mochaDescribe(title, body);
    const it = (title, body) => mochaIt(title, body);
    context.describe = Object.assign(describe, { each: bind(describe, false) });
    context.it = context.test = Object.assign(it, { each: bind(it, false) });
    context.beforeAll = context.before;
    context.afterAll = context.after;
    context.expect = expect;
  });
};

/** Every change meets the same inputs, and one that fails is known by its first: nobody reads a smaller one. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261201, endOnFailure: true });
