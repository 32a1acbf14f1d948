/** A button of the ribbon was pressed that runs a function, or the shortcut of one. */
export interface ButtonPress {
  readonly functionName: string;
}

export type HostMessage = RichApiMessage | ButtonPress;

/** A message for whoever registered for it in the client. */
export interface RichApiMessage {
  /** 10 = cells changed, 13 = sheet added, 15 = sheet deleted, 65539 = the pane is shown or hidden. */
  readonly eventType: number;
  readonly targetId: string;
  /** The event's arguments as JSON. */
  readonly message: string;
}

export type EventSink = (message: HostMessage) => void;

/** One request of the client. */
export interface HostRequest {
  /** The RichApi batch as JSON. */
  readonly body: string;
  /** The client's request flags; 64 asks to wait while a cell is being edited. */
  readonly flags: number;
  /** "" for the workbook; "WacPartition" for what Excel on the web itself does. */
  readonly partition: string;
}

/** What a transport needs of the emulated Excel. */
export interface HostConnection {
  /** @returns the answer as JSON, or null when there never is one */
  send(request: HostRequest): Promise<string | null>;
  listen(sink: EventSink): void;
}
