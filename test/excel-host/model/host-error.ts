/** What Excel answers when it refuses: a code of `Excel.ErrorCodes`, or one the client knows besides. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "EmptyChartSeries"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** A refusal of the emulated Excel, on its way to the client as `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}
