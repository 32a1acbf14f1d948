import type { Problem, ProblemCode, ProblemDetails } from "../../../src/programme";
import { actionSamples } from "./action-samples";
import { allocationSamples } from "./allocation-samples";
import { facilitatorSamples } from "./facilitator-samples";
import { commandSamples, fileSamples } from "./file-samples";
import { meetingSamples } from "./meeting-samples";
import { readingSamples } from "./reading-samples";
import { rosterSamples } from "./roster-samples";
import type { SamplesOf } from "./samples-of";
import { workbookSamples } from "./workbook-samples";
import { yearSamples } from "./year-samples";

/** Every code there is: one that is missing here is a type error. */
const samples: SamplesOf<ProblemDetails> = {
  ...actionSamples,
  ...allocationSamples,
  ...commandSamples,
  ...facilitatorSamples,
  ...fileSamples,
  ...meetingSamples,
  ...readingSamples,
  ...rosterSamples,
  ...workbookSamples,
  ...yearSamples,
};

function problemsOf<C extends ProblemCode>(code: C): Problem<C>[] {
  const details: readonly ProblemDetails[C][] = samples[code];
  return details.map((each) => ({ code, details: each }) as Problem<C>);
}

export const codes = Object.keys(samples) as readonly ProblemCode[];

/** Each code with each of its samples. */
export const everyProblem: readonly Problem[] = codes.flatMap((code): Problem[] => problemsOf(code));
