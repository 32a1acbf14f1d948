import type { Configuration } from "webpack";

export function commandLine(out: string): Configuration;
