import type { Compiler } from "webpack";

export class NoLookbehind {
  apply(compiler: Compiler): void;
}
