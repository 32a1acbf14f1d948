import { progressLine } from "../../src/cli/progress-line";

function terminalAt(isTTY: boolean): { written: string[]; isTTY: boolean; write(text: string): void } {
  const written: string[] = [];
  return { written, isTTY, write: (text) => written.push(text) };
}

describe("progress on a terminal", () => {
  it("stays silent for work of under a second, then shows and wipes one line", () => {
    const terminal = terminalAt(true);
    let clock = 0;
    const line = progressLine(terminal, () => clock);
    clock = 999;
    line.say("Reading");
    expect(terminal.written).toEqual([]);
    clock = 1000;
    line.say("Forming the sets", 0.42);
    line.say("Forming the sets", 0.42);
    expect(terminal.written).toEqual(["\r\u001b[KForming the sets 42% …"]);
    line.done();
    expect(terminal.written.at(-1)).toBe("\r\u001b[K");
  });

  it("writes nothing when the output is no terminal", () => {
    const terminal = terminalAt(false);
    let clock = 0;
    const line = progressLine(terminal, () => clock);
    clock = 5000;
    line.say("Reading");
    line.done();
    expect(terminal.written).toEqual([]);
  });
});
