/** The batch that the Office.js client sends, as far as it was observed. */
export interface RichApiRequest {
  readonly Actions: readonly RichApiAction[];
  readonly ObjectPaths: Readonly<Record<string, RichApiPath>>;
  readonly AutoKeepReference?: boolean;
}

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  null: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Where an argument is an object: its path, at the argument's place. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface RichApiAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: QueryInfo | null;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface RichApiPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The object is for this batch only. */
  readonly D?: boolean;
}

export interface RichApiResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    HttpStatusCode: number;
    Location: string | null;
    ActionIndex: number;
  };
}

const { instantiate, query, trace, queryAsJson } = actionTypes;
const reading: readonly number[] = [instantiate, query, trace, queryAsJson];

/** Whether a batch does more than look. */
export function mayChange({ Actions, ObjectPaths }: RichApiRequest): boolean {
  return (
    Actions.some(({ ActionType }) => !reading.includes(ActionType)) ||
    Object.values(ObjectPaths).some(
      ({ ObjectPathType, Name }) => ObjectPathType === pathTypes.method && !/^get/i.test(Name),
    )
  );
}

/** Where each action of a request goes, from the workbook on: "worksheets.getItem.pageLayout.orientation". */
export function membersOf({ ObjectPaths }: RichApiRequest): (action: RichApiAction) => string {
  const known = new Map<number, string>();
  const placeOf = (id: number): string => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const path = ObjectPaths[String(id)];
    const place = path ? joined(placeOf(path.ParentObjectPathId ?? 0), path.Name) : "";
    known.set(id, place);
    return place;
  };
  return ({ ObjectPathId, Name }) => joined(placeOf(ObjectPathId), Name);
}

function joined(place: string, name: string): string {
  const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return place === "" || name === "" ? place + member : `${place}.${member}`;
}
