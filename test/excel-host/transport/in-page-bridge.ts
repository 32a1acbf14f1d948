import { requirementMatrix, type ClientSetup } from "./client-setup";
import type { EventSink, HostConnection } from "../host-connection";
import { vbArray, type VbArray } from "./vb-array";

type Callback = (answer: VbArray) => void;
type EventHandler = (id: number, entries: VbArray) => void;

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
export function inPageBridge(connection: HostConnection, setup: ClientSetup): object {
  let fire: EventHandler | null = null;
  const sink: EventSink = ({ eventType, targetId, message }) => {
    fire?.(documentEvents, vbArray([vbArray([richApiMessage, eventType, targetId, message, 0])]));
  };
  connection.listen(sink);
  return {
    GetHostInfo: () => "Excel$Win32$16.01$en-US$corr$$$0",
    GetLoggingAllowed: () => false,
    GetContext: () => appContext(setup),
    Execute: (id: number, parameters: unknown, callback: Callback) => {
      if (id === richApiRequest) {
        const [message] = asList(parameters) as [readonly unknown[]];
        const [, , , , body, , flags] = message;
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
      handler: EventHandler,
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

function appContext(setup: ClientSetup): Record<string, () => unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "learning-sets",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 2057,
    GetAppDataLocale: () => 2057,
    GetDocUrl: () => "Programme.xlsx",
    // The client calls it the mode: 1 is reading only.
    GetAppCapabilities: () => (setup.readOnly ? 1 : 0),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementMatrix(setup),
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    // Desktop Excel says colours as numbers.
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(setup.theme ?? {}).map(([name, colour]) => [
            name,
            Number.parseInt(colour.slice(1), 16),
          ]),
        ),
      ),
    // The client hands over two arrays to be filled: keys and values.
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
