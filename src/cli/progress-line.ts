/** What a terminal needs to show progress; process.stderr is one. */
export interface ProgressTerminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressLine {
  /** @param fraction 0 to 1, where it is known */
  say(step: string, fraction?: number): void;
  done(): void;
}

/**
 * One line on a terminal that says what is being done, shown only once work has taken over a second and
 * wiped at the end. Silent when the output is no terminal.
 */
export function progressLine(terminal: ProgressTerminal, now: () => number): ProgressLine {
  const startedAt = now();
  let shown = "";
  return {
    say(step, fraction) {
      if (!terminal.isTTY || now() - startedAt < 1000) return;
      const percent = fraction === undefined ? "" : ` ${String(Math.floor(fraction * 100))}%`;
      const line = `${step}${percent} …`;
      if (line === shown) return;
      shown = line;
      terminal.write(`\r\u001b[K${line}`);
    },
    done() {
      if (shown !== "") terminal.write("\r\u001b[K");
    },
  };
}
