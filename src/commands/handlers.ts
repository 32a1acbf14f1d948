import type { Notice, Programme } from "../programme";
import type { CommandContext } from "./command";
import type { PreparedProgramme } from "./prepare";

/** A programme as one command leaves it, and what to say of it. */
export interface Changed {
  readonly programme: Programme;
  readonly notices?: readonly Notice[];
  /** What changed the sets, as the Earlier sets say it; members moved without. */
  readonly setsChange?: string;
}

/** What a command may ask for beside the programme. */
export interface ChangeContext extends CommandContext {
  readonly prepared: PreparedProgramme;
}

interface OfAnyKind {
  readonly kind: string;
}

type Handler<Some> = (programme: Programme, command: Some, context: ChangeContext) => Changed;

type OfKind<Some extends OfAnyKind, Kind> = Some extends OfAnyKind
  ? Kind extends Some["kind"]
    ? Some & { readonly kind: Kind }
    : never
  : never;

/** What each kind of command does. Each handler throws a `Refusal` for what cannot be done. */
export type Handlers<Some extends OfAnyKind> = {
  readonly [Kind in Some["kind"]]: Handler<OfKind<Some, Kind>>;
};

/** Carries out a command by the handler of its kind. @throws {Refusal} as the handler does */
export function carriedOut<Some extends OfAnyKind>(
  handlers: Handlers<Some>,
  programme: Programme,
  command: Some,
  context: ChangeContext,
): Changed {
  const kind: Some["kind"] = command.kind;
  // That a kind's handler takes a command of that kind is what Handlers says; the compiler cannot follow it here.
  const handle = handlers[kind] as Handler<Some>;
  return handle(programme, command, context);
}
