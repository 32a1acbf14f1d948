import type { EventSink, HostConnection } from "../host-connection";
import { vbArray, type VbArray } from "./vb-array";

type Callback = (answer: VbArray) => void;

const richApiRequest = 93;
/** Calls of the client at start that expect a plain "done". */
const acknowledged: readonly number[] = [94, 97];
const notSupported = 5015;
const documentEvents = 33;
/** First entry of an event that carries RichApi messages. */
const richApiMessage = 65_536;

/**
 * `window.external` of "Excel on Windows": what the client finds in the page before it starts. Only
 * what the client was seen to ask for is there.
 */
export function inPageBridge(connection: HostConnection, requirements: string): object {
  let fire: ((entries: VbArray) => void) | null = null;
  const sink: EventSink = ({ eventType, targetId, message }) => {
    fire?.(vbArray([vbArray([richApiMessage, eventType, targetId, message, 0])]));
  };
  connection.listen(sink);
  return {
    GetHostInfo: () => "Excel$Win32$16.01$en-US$corr$$$0",
    GetLoggingAllowed: () => false,
    GetContext: () => appContext(requirements),
    Execute: (id: number, parameters: unknown, callback: Callback) => {
      if (id === richApiRequest) {
        const [message] = asList(parameters) as [readonly unknown[]];
        const [, , , , body, flags] = message;
        void connection.send(String(body), Number(flags)).then((answer) => {
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
      handler: (entries: VbArray) => void,
      callback?: (status: number) => void,
    ) => {
      if (id === documentEvents) fire = handler;
      callback?.(0);
    },
    UnregisterEvent: (id: number, _target: string, callback?: (status: number) => void) => {
      if (id === documentEvents) fire = null;
      callback?.(0);
    },
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : (value as VbArray).toArray();
}

function appContext(requirements: string): Record<string, () => unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "learning-sets",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 2057,
    GetAppDataLocale: () => 2057,
    GetDocUrl: () => "Programme.xlsx",
    GetAppCapabilities: () => ({}),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirements,
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => "{}",
    // The client hands over two arrays to be filled: keys and values.
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
