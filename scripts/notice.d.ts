import type { Compiler } from "webpack";

export class Notice {
  apply(compiler: Compiler): void;
}
