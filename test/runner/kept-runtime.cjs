const { join, sep } = require("node:path");
const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/** What a worker has compiled, by file: V8 would compile each function again for each test file. */
const compiled = new Map();

/** Modules that have run in this worker, by file, and the maps to their sources. Jest's own are apart. */
const kept = { modules: new Map(), internal: new Map(), maps: new Map() };

/** The product, the emulated Excel, and what takes long to load and looks for no page; and what is not kept of these. */
const folders = [
  "src",
  "test/excel-host",
  ...["jsdom", "fast-check", "typescript", "playwright-core"].map((name) => `node_modules/${name}`),
];
const screens = "src/taskpane";

/** The runtime of the test file that runs. */
const running = { runtime: null };

/**
 * Jest's runtime, where the product's modules run once in each worker, as they do for whoever uses it, and not once for
 * each test file: their code stays compiled and warm. They hold no state but what they remember of equal questions.
 */
module.exports = class KeptRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    running.runtime = this;
    const { executor } = this;
    const compile = executor.compile;
    executor.compile = (source, file) =>
      compiledOnce(executor, source, file) ?? compile.call(executor, source, file);
    for (const [file, module] of kept.modules) this.registries.moduleRegistry.set(file, module);
    for (const [file, module] of kept.internal) this.registries.internalModuleRegistry.set(file, module);
    for (const [file, map] of kept.maps) this.getSourceMaps().set(file, map);
  }

  requireInternalModule(from, name) {
    const { runtime } = running;
    return runtime === this
      ? super.requireInternalModule(from, name)
      : runtime.requireInternalModule(from, name);
  }

  /** A module of an earlier test file may ask for another when it is called. */
  requireModuleOrMock(from, name) {
    const { runtime } = running;
    return runtime === this ? super.requireModuleOrMock(from, name) : runtime.requireModuleOrMock(from, name);
  }

  /** A module that is replaced for a test file has to be met by all that ask for it. */
  setMock(...given) {
    for (const file of kept.modules.keys()) this.registries.moduleRegistry.delete(file);
    this.hasMocks = true;
    super.setMock(...given);
  }

  teardown() {
    if (!this.hasMocks) this.keep();
    super.teardown();
  }

  keep() {
    const within = (file, folder) => file.startsWith(join(this._config.rootDir, folder, sep));
    const maps = this.getSourceMaps();
    for (const [file, module] of this.registries.moduleRegistry) {
      if (!module.loaded || kept.modules.has(file)) continue;
      if (within(file, screens) || !folders.some((folder) => within(file, folder))) continue;
      kept.modules.set(file, module);
      if (maps.has(file)) kept.maps.set(file, maps.get(file));
    }
    for (const [file, module] of this.registries.internalModuleRegistry)
      if (module.loaded && !/jest-circus/.test(file)) kept.internal.set(file, module);
  }
};

/** @returns a module's function; nothing where its source imports while it runs, which needs Jest's own callback */
function compiledOnce(executor, source, file) {
  const context = executor.environment.getVmContext();
  if (context === null || /\bimport\s*\(/.test(source)) return;
  let known = compiled.get(file);
  if (known?.source !== source) {
    const head = `(function (${executor.injectedModuleParameters.join(",")}){`;
    try {
      const script = new Script(`${head}${source}\n})`, { filename: file, columnOffset: -head.length });
      known = { source, script };
    } catch {
      // Jest says more of what is wrong with a source.
      return;
    }
    compiled.set(file, known);
  }
  return known.script.runInContext(context);
}
