import type { HostConnection } from "../host-connection";
import type { ClientFacts } from "./client-setup";

/** What the client in the frame says; JSON on the wire. */
interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
  } | null;
}

/**
 * The window of "Excel on the web" around a frame with the add-in's page, which is put into `container`:
 * answers the client that runs in the frame. Both pages must be served over HTTPS from the same host name,
 * or the client trusts neither. Names nothing outside itself, since its text is also sent into browsers.
 */
export function parentFrame(
  connection: HostConnection,
  facts: ClientFacts,
  container: Element,
  address: string,
): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  const conversation = "conversation";
  const messageTypes = { request: 0, response: 1 };
  const actionTypes = { registerEvent: 1, unregisterEvent: 2 };
  const responseTypes = { answer: 0, event: 1 };
  const richApiRequest = 93;
  /** 76 saves what the add-in keeps in the workbook; this host forgets it with the page. */
  const acknowledged: readonly number[] = [76, 94, 97];
  const notSupported = 5015;
  const richApiMessage = 65_536;
  const richApiMessages = "richApiMessage";
  const buttonPressed = "appCommandInvoked";
  const origin = new URL(address, location.href).origin;
  const appContext = {
    ...{ _id: "learning-sets", _appName: 16, _appVersion: "16.0", _appMinorVersion: 0 },
    ...{ _appUILocale: "en-GB", _dataLocale: "en-GB", _docUrl: "https://localhost/Programme.xlsx" },
    // Other than on the desktop, 0 is reading only.
    ...{ _clientMode: facts.readOnly ? 0 : 1, _settings: [], _reason: 0, _osfControlType: 0 },
    ...{ _eToken: "", _correlationId: "correlation", _appInstanceId: "instance" },
    ...{ _requirementMatrix: facts.requirementMatrix, _hostFullVersion: "16.0.18526.41002" },
    ...{ _hostCustomMessage: "", _appDomains: [], _dialogRequirementMatrix: "{}", _featureGates: {} },
    _initialDisplayMode: 0,
  };
  const eventsListenedTo = new Set<string>();

  const post = (message: object): void => {
    const envelope = { ...message, _messageType: messageTypes.response, _serializerVersion: 1 };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), origin);
  };
  const answer = ({ _actionName, _conversationId, _correlationId }: FrameMessage, _data: unknown): void => {
    const answered = { _actionName, _conversationId, _correlationId, _data };
    post({ ...answered, _errorCode: 0, _responseType: responseTypes.answer });
  };
  const execute = async (message: FrameMessage): Promise<void> => {
    const id = message._data?.DdaMethod?.DispatchId ?? 0;
    if (id !== richApiRequest) {
      answer(message, { Version: 1, Error: acknowledged.includes(id) ? 0 : notSupported });
      return;
    }
    const [partition, , , , body, , flags] = message._data?.ArrayData ?? [];
    const sent = { body: String(body), flags: Number(flags), partition: String(partition ?? "") };
    const text = await connection.send(sent);
    // A connection that never answers posts nothing.
    if (text !== null) answer(message, { Version: 1, Error: 0, Data: [200, [], text] });
  };

  connection.listen((told) => {
    if ("functionName" in told) {
      const event = { _actionName: buttonPressed, _conversationId: conversation, _correlationId: 0 };
      const source = JSON.stringify({ source: { id: told.functionName } });
      const _data = [told.functionName, told.functionName, source];
      post({ ...event, _errorCode: 0, _responseType: responseTypes.event, _data });
      return;
    }
    const { eventType, targetId, message } = told;
    if (!eventsListenedTo.has(richApiMessages)) return;
    const entry = [richApiMessage, eventType, targetId, message, 0];
    const event = { _actionName: richApiMessages, _conversationId: conversation, _correlationId: 0 };
    post({ ...event, _errorCode: 0, _responseType: responseTypes.event, _data: { ArrayData: [entry] } });
  });
  window.addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== "string") return;
    const message = JSON.parse(data) as FrameMessage;
    if (message._messageType !== messageTypes.request) return;
    if (message._actionType === actionTypes.registerEvent) {
      eventsListenedTo.add(message._actionName);
      answer(message, { Error: 0 });
    } else if (message._actionType === actionTypes.unregisterEvent) {
      eventsListenedTo.delete(message._actionName);
      answer(message, { Error: 0 });
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      answer(message, appContext);
    } else if (message._actionName === "executeMethod") {
      void execute(message);
    } else {
      // What the add-in only reports, such as where its focus went.
      answer(message, null);
    }
  });
  // A frame takes its name only before it is in the page.
  frame.name = JSON.stringify({
    hostInfo: "Excel$Web$16.00$en-US$corr$$$0",
    xdmInfo: `${conversation}|${appContext._id}|${location.origin}`,
  });
  frame.src = address;
  frame.title = "Learning Sets";
  container.append(frame);
  return frame;
}
