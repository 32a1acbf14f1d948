import { Refusal } from "../programme";

/** One request's part in the making: it queues what it wants and returns how to take the answer. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

export interface RequestOptions {
  /** How long Excel may take for an answer, in seconds; a cell being edited counts as well. */
  readonly answerSeconds: number;
}

/**
 * Sends requests to Excel, one at a time, each with a single round trip. While a person edits a cell
 * Excel holds the request back, where it can; after `answerSeconds` the request is given up, which does
 * not mean that Excel will not carry it out later.
 */
export class Requests {
  readonly #options: RequestOptions;

  constructor(options: RequestOptions) {
    this.#options = options;
  }

  /** @throws what Excel threw, or {Refusal} "excel-not-answering" */
  async send<T>(queue: Queue<T>): Promise<T> {
    return answeredWithin(
      this.#options,
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const take = queue(context);
        await context.sync();
        return take();
      }),
    );
  }
}

/** @throws what Excel threw, or {Refusal} "excel-not-answering" */
export async function answeredWithin<T>({ answerSeconds }: RequestOptions, answered: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Refusal({ code: "excel-not-answering", details: { seconds: answerSeconds } }));
    }, answerSeconds * 1000);
  });
  try {
    return await Promise.race([answered, givenUp]);
  } finally {
    clearTimeout(timer);
  }
}
