/** What alone decides the HTTP status of a refusal: 400, 403, 404, 409, 429. */
export type RefusalKind = "invalid" | "forbidden" | "missing" | "conflict" | "too-many";

/**
 * An expected "no": a value, never an exception.
 *
 * `code` is `subject.reason` and is what tests assert; the French sentence is found from it at the edge.
 * `field` names the form field it belongs to, when there is one.
 */
export type Refusal = { kind: RefusalKind; code: string; field?: string };

export type Ok<T> = { ok: true; value: T };
export type No = { ok: false; refusal: Refusal };
export type Result<T> = Ok<T> | No;

/** The act was done (or may be): here is what it gave. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** The act was refused, for a reason that has a name. */
export function refuse(kind: RefusalKind, code: string, field?: string): No {
  return { ok: false, refusal: field === undefined ? { kind, code } : { kind, code, field } };
}
