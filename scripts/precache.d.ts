import type { Compiler } from "webpack";

export class Precache {
  apply(compiler: Compiler): void;
}
