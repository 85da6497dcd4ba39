/** An error of the protocol: thrown anywhere in the test server, answered as the real one answers it. */
export class ApiFault extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "ApiFault";
  }
}

export type ApiError = { message: string; code: string; type: "auth" | "invalid_request" | "internal"; link: string };

const STATUS: Record<string, number> = {
  missing_authorization_header: 401,
  invalid_api_key: 403,
  index_not_found: 404,
  document_not_found: 404,
  task_not_found: 404,
  not_found: 404,
  method_not_allowed: 405,
  missing_content_type: 415,
  invalid_content_type: 415,
  internal: 500,
};
const AUTH = new Set(["missing_authorization_header", "invalid_api_key"]);

/** The HTTP status of an error code; 400 for all that are not listed. */
export function statusOf(code: string): number {
  return STATUS[code] ?? 400;
}

/** The body of an error. */
export function errorBody({ code, message }: { code: string; message: string }): ApiError {
  const type = AUTH.has(code) ? "auth" : code === "internal" ? "internal" : "invalid_request";
  return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` };
}

const named = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : `a ${typeof value}`);

/** Refuses fields that the documentation does not list: the real server does, and it is how a misspelt option is found. */
export function onlyKnown(given: Record<string, unknown>, known: readonly string[], where = "", code = "bad_request"): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw new ApiFault(code, `Unknown field \`${key}\`${where}: expected one of ${known.map((name) => `\`${name}\``).join(", ")}`);
  }
}

/** Refuses a value that is not of the type documented. */
export function typed<T>(value: unknown, is: (value: unknown) => value is T, expected: string, path: string, code: string): T {
  if (is(value)) return value;
  throw new ApiFault(code, `Invalid value type at \`.${path}\`: expected ${expected}, but found ${named(value)}: \`${JSON.stringify(value)}\``);
}

export const isText = (value: unknown): value is string => typeof value === "string";
export const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;
export const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
export const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object" && !Array.isArray(value);
