/** Codes of Microsoft's page "Error handling with the application-specific JavaScript APIs" that are not in `Excel.ErrorCodes`. */
const besides = [
  ...([
    "ActivityLimitReached",
    "ApiNotAvailable",
    "BadPassword",
    "ContentLengthRequired",
    "InvalidRequest",
  ] as const),
  ...([
    "MemoryLimitReached",
    "RequestPayloadSizeLimitExceeded",
    "ServiceNotAvailable",
    "Unauthenticated",
  ] as const),
] as const;

const ofExcel: Readonly<Record<`${Excel.ErrorCodes}`, true>> = {
  ...{ AccessDenied: true, ApiNotFound: true, Conflict: true, EmptyChartSeries: true },
  ...{ FilteredRangeConflict: true, FormulaLengthExceedsLimit: true, GeneralException: true },
  ...{ InactiveWorkbook: true, InsertDeleteConflict: true, InvalidArgument: true, InvalidBinding: true },
  ...{ InvalidOperation: true, InvalidOperationInCellEditMode: true, InvalidReference: true },
  ...{ InvalidSelection: true, ItemAlreadyExists: true, ItemNotFound: true, MergedRangeConflict: true },
  ...{ NonBlankCellOffSheet: true, NotImplemented: true, OpenWorkbookLinksBlocked: true },
  ...{ OperationCellsExceedLimit: true, PivotTableRangeConflict: true, RangeExceedsLimit: true },
  ...{ RefreshWorkbookLinksBlocked: true, RequestAborted: true, ResponsePayloadSizeLimitExceeded: true },
  ...{ UnsupportedFeature: true, UnsupportedOperation: true, UnsupportedSheet: true },
};

/** What Excel answers when it refuses: a code of `Excel.ErrorCodes`, or one that its pages name besides. */
export type HostErrorCode = keyof typeof ofExcel | (typeof besides)[number];

/** Every one of them. */
export const errorCodes: readonly HostErrorCode[] = [
  ...(Object.keys(ofExcel) as (keyof typeof ofExcel)[]),
  ...besides,
];

/** A refusal of the emulated Excel, on its way to the client as `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}
