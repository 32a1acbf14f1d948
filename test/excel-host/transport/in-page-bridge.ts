import type { HostConnection } from "../host-connection";
import type { ClientFacts } from "./client-setup";

/** What desktop Excel hands the client instead of an array. */
interface VbArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Callback = (answer: VbArray) => void;
type EventHandler = (id: number, entries: VbArray) => void;

/**
 * `window.external` of "Excel on Windows": what the client finds in the page before it starts. Only
 * what the client was seen to ask for is there. Names nothing outside itself, since its text is also
 * sent into browsers.
 */
export function inPageBridge(connection: HostConnection, facts: ClientFacts): object {
  const richApiRequest = 93;
  /** Calls of the client at start that expect a plain "done". */
  const acknowledged: readonly number[] = [94, 97];
  const notSupported = 5015;
  const documentEvents = 33;
  const buttonPressed = 39;
  /** First entry of an event that carries RichApi messages. */
  const richApiMessage = 65_536;
  const vbArray = (items: readonly unknown[]): VbArray => ({ toArray: () => items, dimensions: () => 1 });
  const asList = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? (value as readonly unknown[]) : (value as VbArray).toArray();
  const settings = new Map<string, string>();
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "learning-sets",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 2057,
    GetAppDataLocale: () => 2057,
    GetDocUrl: () => "Programme.xlsx",
    // The client calls it the mode: 1 is reading only.
    GetAppCapabilities: () => (facts.readOnly ? 1 : 0),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => facts.requirementMatrix,
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => facts.theme,
    // What an add-in keeps in the workbook: reading fills the client's two arrays, keys and values.
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...settings.keys());
        values.push(...settings.values());
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? "");
      },
    }),
  };
  let fire: EventHandler | null = null;
  let press: EventHandler | null = null;
  connection.listen((told) => {
    if ("functionName" in told) {
      const event = JSON.stringify({ source: { id: told.functionName } });
      press?.(buttonPressed, vbArray([told.functionName, told.functionName, event]));
      return;
    }
    const { eventType, targetId, message } = told;
    const entry = vbArray([richApiMessage, eventType, targetId, message, 0]);
    fire?.(documentEvents, vbArray([entry]));
  });
  return {
    GetHostInfo: () => "Excel$Win32$16.01$en-US$corr$$$0",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, parameters: unknown, callback: Callback) => {
      if (id === richApiRequest) {
        const [message] = asList(parameters) as [readonly unknown[]];
        const [partition, , , , body, , flags] = message;
        const sent = { body: String(body), flags: Number(flags), partition: String(partition ?? "") };
        void connection.send(sent).then((answer) => {
          // A connection that never answers calls nobody.
          if (answer !== null) callback(vbArray([0, vbArray([200, vbArray([]), answer])]));
        });
      } else {
        setTimeout(() => {
          callback(vbArray([acknowledged.includes(id) ? 0 : notSupported]));
        }, 0);
      }
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: EventHandler,
      callback?: (status: number) => void,
    ) => {
      if (id === documentEvents) fire = handler;
      if (id === buttonPressed) press = handler;
      callback?.(0);
    },
    UnregisterEvent: (id: number, _target: string, callback?: (status: number) => void) => {
      if (id === documentEvents) fire = null;
      callback?.(0);
    },
  };
}
