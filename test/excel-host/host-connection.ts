/** A message for whoever registered for it in the client. */
export interface HostMessage {
  /** 10 = cells changed, 13 = sheet added, 15 = sheet deleted. */
  readonly eventType: number;
  readonly targetId: string;
  /** The event's arguments as JSON. */
  readonly message: string;
}

export type EventSink = (message: HostMessage) => void;

/** What a transport needs of the emulated Excel. */
export interface HostConnection {
  /**
   * Runs one request.
   * @param body the RichApi batch as JSON
   * @param flags the client's request flags; 64 asks to wait while a cell is being edited
   * @returns the answer as JSON, or null when there never is one
   */
  send(body: string, flags: number): Promise<string | null>;
  listen(sink: EventSink): void;
}
