import webpack from "webpack";

const lookbehind = /\(\?<[=!].{0,40}/;

/**
 * Fails a build that has a lookbehind in a regular expression: WebKit before 16.4, in which Excel on an older Mac
 * shows the pane, refuses the whole script for it.
 */
export class NoLookbehind {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NoLookbehind", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "NoLookbehind", stage }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          const found = name.endsWith(".js") && lookbehind.exec(String(source.source()));
          if (found)
            compilation.errors.push(new webpack.WebpackError(`${name} has a lookbehind: ${found[0]}`));
        }
      });
    });
  }
}
