import { Refusal } from "../programme";
import { usualLimits, type Limits, type Stage } from "./limits";

/** One request's part in the making: it queues what it wants and returns how to take the answer. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

/** Rings once after so many seconds, unless it is cancelled by what it gives back. */
export type Alarm = (seconds: number, ring: () => void) => () => void;

export interface RequestOptions {
  /** How long Excel may take for an answer; a cell being edited counts as well. The usual limits without. */
  readonly limits?: Limits;
  /** After how long to tell that Excel is still at it. */
  readonly slow?: { readonly seconds: number; readonly tell: () => void };
  /** The page's own timer without. */
  readonly alarm?: Alarm;
}

/**
 * Sends requests to Excel, one at a time, each with a single round trip. While a person edits a cell
 * Excel holds the request back, where it can; after the limit of its stage the request is given up, which does
 * not mean that Excel will not carry it out later.
 */
export class Requests {
  readonly #options: RequestOptions;
  readonly #stage: Stage;

  constructor(options: RequestOptions, stage: Stage) {
    this.#options = options;
    this.#stage = stage;
  }

  /** The same with the patience of another stage. */
  for(stage: Stage): Requests {
    return new Requests(this.#options, stage);
  }

  /** @throws what Excel threw, or {Refusal} "excel-not-answering" */
  async send<T>(queue: Queue<T>): Promise<T> {
    // Filled before `run` has it, which would ask for every range a second time, to keep it meanwhile.
    const context = new Excel.RequestContext();
    const take = queue(context);
    return answeredWithin(
      this.#stage,
      this.#options,
      Excel.run({ delayForCellEdit: true, previousObjects: context }, async () => {
        await context.sync();
        await nextTask();
        return take();
      }),
    );
  }
}

/** Office.js has just unpacked the answer: of thousands of cells that and taking them are long enough one by one. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @throws what Excel threw, or {Refusal} "excel-not-answering" */
export async function answeredWithin<T>(
  stage: Stage,
  { limits = usualLimits, slow, alarm = pageAlarm }: RequestOptions,
  answered: Promise<T>,
): Promise<T> {
  const seconds = limits[stage];
  const quieten = slow ? alarm(slow.seconds, slow.tell) : () => undefined;
  let cancel: ReturnType<Alarm> = () => undefined;
  const givenUp = new Promise<never>((_, reject) => {
    cancel = alarm(seconds, () => {
      reject(new Refusal({ code: "excel-not-answering", details: { seconds } }));
    });
  });
  try {
    return await Promise.race([answered, givenUp]);
  } finally {
    quieten();
    cancel();
  }
}

export const pageAlarm: Alarm = (seconds, ring) => {
  const timer = setTimeout(ring, seconds * 1000);
  return () => {
    clearTimeout(timer);
  };
};
