const { TestEnvironment } = require("jest-environment-node");

// A worker that has nothing left to do takes its heap apart first, for longer than the half second that Jest waits for it.
process.once("beforeExit", () => process.exit());

/** The globals of a worker, one set for all of its test files, and what they were before the first. */
let kept;

/**
 * Jest's environment of Node, made once in each worker: modules of the product live in it from one test file to the next.
 * What a test file puts among the globals, or replaces there, is gone or as before when it ends.
 */
module.exports = class KeptEnvironment extends TestEnvironment {
  constructor(...given) {
    if (kept) return kept.environment;
    super(...given);
    const { global } = this;
    // Jest asks for a hundred lines, in each of thousands of expectations.
    global.Error.stackTraceLimit = 20;
    const globals = Object.getOwnPropertyDescriptors(global);
    kept = { environment: this, globals, exit: global.process.exit };
  }

  async teardown() {
    const { global } = this;
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    for (const name of Reflect.ownKeys(global)) {
      const before = kept.globals[name];
      const { configurable, ...now } = Object.getOwnPropertyDescriptor(global, name);
      if (!configurable) continue;
      if (!before) Reflect.deleteProperty(global, name);
      else if (now.value !== before.value || now.get !== before.get)
        Object.defineProperty(global, name, before);
    }
    global.process.exit = kept.exit;
    // What was among the globals would be held on to.
    this._globalProxy.propertyToValue.clear();
    this._globalProxy.leftovers = [];
  }
};
