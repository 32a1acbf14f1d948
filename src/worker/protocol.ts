import type { Problem } from "../programme";
import type { Engine } from "./engine";
import type { CallControl } from "./run-in-steps";

export type EngineCall = Exclude<keyof Engine, symbol>;

/** What a call is given besides control over its run. */
export type CallArguments<Call extends EngineCall> = WithoutControl<Parameters<Engine[Call]>>;
type WithoutControl<All extends readonly unknown[]> = All extends [...infer Given, CallControl] ? Given : All;

export type CallResult<Call extends EngineCall> = Awaited<ReturnType<Engine[Call]>>;

/** From the page to the worker. */
export type EngineRequest =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly call: EngineCall;
      readonly given: readonly unknown[];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** From the worker to the page, each about one call. */
export type EngineReply =
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | { readonly kind: "progress"; readonly id: number; readonly fraction: number }
  | { readonly kind: "refused"; readonly id: number; readonly problem: Problem }
  | { readonly kind: "cancelled"; readonly id: number }
  /** Something that should not happen: the message is for whoever looks after the add-in. */
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
