import { HostError } from "../model/host-error";
import { HostObject, callMember, memberName, readMember, writeMember } from "./members";
import { query } from "./query";
import { actionTypes, pathTypes } from "./rich-api";
import type { ArgumentInfo, RichApiAction, RichApiPath, RichApiRequest, RichApiResponse } from "./rich-api";

/** What a batch starts from: the workbook, and the objects that can be made by their type's name. */
export interface DispatchRoot {
  readonly workbook: HostObject;
  newObject(typeName: string): HostObject;
  /** An object kept across requests. @throws {HostError} when it is not, or no longer. */
  kept(referenceId: string): HostObject;
}

/**
 * Runs one batch in the order of its actions. Like Excel, it stops at the first action that fails and
 * leaves done what was done before: a batch is no transaction.
 * @param beforeAction may throw to make the batch fail at that action
 */
export function dispatch(
  request: RichApiRequest,
  root: DispatchRoot,
  beforeAction: (index: number) => void = () => undefined,
): RichApiResponse {
  const paths = new ObjectPaths(request, root);
  const response: RichApiResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      beforeAction(index);
      response.Results.push({ ActionId: action.Id, Value: run(action, paths) });
      if (action.ActionType === actionTypes.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: 400,
        Location: paths.location(action),
        ActionIndex: index,
      };
      return response;
    }
  }
  return response;
}

function run(action: RichApiAction, paths: ObjectPaths): unknown {
  if (action.ActionType === actionTypes.trace) return null;
  const target = paths.object(action.ObjectPathId);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return (
        target && {
          ...(target._Id !== undefined && { Id: target._Id }),
          ...paths.reference(target, action.ObjectPathId),
        }
      );
    case actionTypes.query:
    case actionTypes.queryAsJson:
      return target && query(target, action.QueryInfo ?? {});
    case actionTypes.method: {
      // Nothing happens to a null object: Microsoft's samples begin with getItemOrNullObject(...).delete().
      if (!target) return null;
      const answer = callMember(target, memberName(action.Name), paths.parameters(action.ArgumentInfo));
      return answer ?? null;
    }
    case actionTypes.setProperty:
      writeMember(present(target), memberName(action.Name), paths.parameters(action.ArgumentInfo)[0]);
      return null;
    default:
      throw new HostError(
        "ApiNotFound",
        `The emulated Excel knows no action of type ${String(action.ActionType)}.`,
      );
  }
}

function present(target: HostObject | null): HostObject {
  if (!target) throw new HostError("ItemNotFound", "The object is not there.");
  return target;
}

/** The objects that a batch's paths lead to, each walked once, when it is first needed. */
class ObjectPaths {
  readonly #request: RichApiRequest;
  readonly #root: DispatchRoot;
  readonly #walked = new Map<number, HostObject | null>();

  constructor(request: RichApiRequest, root: DispatchRoot) {
    this.#request = request;
    this.#root = root;
  }

  object(id: number): HostObject | null {
    const known = this.#walked.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[String(id)];
    if (!path) throw new HostError("GeneralException", `There is no object path ${String(id)}.`);
    const object = this.#walk(path);
    this.#walked.set(id, object);
    return object;
  }

  /** "PageLayout.orientation", as Excel says where it stopped; null where it does not know. */
  location({ Name, ObjectPathId }: RichApiAction): string | null {
    const path = this.#request.ObjectPaths[String(ObjectPathId)];
    const [member, owner] = Name === "" ? [path?.Name ?? "", path?.ParentObjectPathId] : [Name, ObjectPathId];
    const target = owner === undefined ? null : (this.#walked.get(owner) ?? null);
    if (member === "" || target === null) return null;
    return `${target.constructor.name.replace(/^Host/, "")}.${memberName(member)}`;
  }

  parameters({ Arguments, ReferencedObjectPathIds }: ArgumentInfo = {}): unknown[] {
    return (Arguments ?? []).map((argument, index) => {
      const path = ReferencedObjectPathIds?.[index];
      return path ? present(this.object(path)) : argument;
    });
  }

  /**
   * The reference by which the client keeps the object; none for a path marked "D", by which the client
   * says that it will not (`objectPathInfoDoNotKeepReferenceFieldName`).
   */
  reference(target: HostObject, pathId: number): { _ReferenceId: string } | Record<never, never> {
    if (this.#request.ObjectPaths[String(pathId)]?.D === true) return {};
    return "referenceId" in target && typeof target.referenceId === "string"
      ? { _ReferenceId: target.referenceId }
      : {};
  }

  #walk(path: RichApiPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return this.#root.workbook;
      case pathTypes.newObject:
        return this.#root.newObject(path.Name);
      case pathTypes.referenceId:
        return this.#root.kept(path.Name);
      case pathTypes.null:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is null itself, so that OrNullObject chains run through.
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return asObject(readMember(parent, memberName(path.Name)));
      case pathTypes.indexer:
        return asObject(callMember(parent, "getItem", this.parameters(path.ArgumentInfo)));
      case pathTypes.method:
        return asObject(callMember(parent, memberName(path.Name), this.parameters(path.ArgumentInfo)));
      default:
        throw new HostError("ApiNotFound", `No object path of type ${String(path.ObjectPathType)} is known.`);
    }
  }
}

function asObject(value: unknown): HostObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw new HostError("GeneralException", "The member leads to no object.");
}
