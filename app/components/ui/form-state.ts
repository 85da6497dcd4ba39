/** What @conform-to replies to a form that was not accepted. Only the parts read here, so that any version's result fits. */
export type LastResult = { initialValue?: unknown; error?: Record<string, string[] | null> | null } | null | undefined;

/** One field as a component shows it. `value` is for one control, `values` for a group of boxes. */
export type FieldState = { name: string; id: string; value: string; values: readonly string[]; errors: readonly string[] };

/** One line of the summary; `fieldId` is null when the whole form is at fault. */
export type Problem = { message: string; fieldId: string | null };

export type FormState = {
  /** `field("windows[0].from")`: its id, what was typed or the default, its errors. */
  field(name: string): FieldState;
  /** How many rows a list has, whatever was typed in them. */
  size(name: string): number;
  /** Errors of no field in particular. */
  errors: readonly string[];
  /** Every error, in the order of the schema, for the summary at the top. */
  problems: readonly Problem[];
};

type Steps = (string | number)[];

function steps(name: string): Steps {
  return [...name.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, word, index]) => (index === undefined ? (word ?? "") : Number(index)));
}

function at(tree: unknown, path: Steps): unknown {
  return path.reduce<unknown>((node, step) => (node !== null && typeof node === "object" ? (node as Record<string | number, unknown>)[step] : undefined), tree);
}

function text(value: unknown): string {
  if (value === true) return "on";
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}

/** The id a field's control has: « windows[0].from » → « f-windows-0-from ». */
export function fieldId(name: string, prefix = "f"): string {
  return `${prefix}-${steps(name).join("-")}`;
}

/** An error on one item of a list of boxes is shown by the list. */
function owner(name: string): string {
  return name.replace(/\[\d+\]$/, "");
}

/**
 * The state of a form, with no hook, so that it is the same on a page without scripts.
 *
 * Once something was sent, only what was sent counts: a field that was emptied stays empty and does not take its default back.
 * A reply that asks for a fresh form (`resetForm`) has a null `initialValue`: the defaults come back.
 *
 * @param defaults nested like the schema: `{ title: "…", windows: [{ days: [1, 2], from: "09:00" }] }`
 * @param prefix of the ids, where one page has several forms
 */
export function formState(lastResult: LastResult, defaults: object = {}, prefix = "f"): FormState {
  const sent = lastResult?.initialValue;
  const tree = sent === undefined || sent === null ? defaults : sent;
  const errors = Object.entries(lastResult?.error ?? {}).filter((entry): entry is [string, string[]] => (entry[1]?.length ?? 0) > 0);
  const messages = (matches: (name: string) => boolean) => errors.filter(([name]) => matches(name)).flatMap(([, list]) => list);
  return {
    field(name) {
      const value = at(tree, steps(name));
      const values = (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(text).filter(Boolean);
      return { name, id: fieldId(name, prefix), value: text(value) || (Array.isArray(value) ? (values[0] ?? "") : ""), values, errors: messages((at) => at === name || (at !== "" && owner(at) === name)) };
    },
    size(name) {
      const value = at(tree, steps(name));
      return Array.isArray(value) ? value.length : 0;
    },
    errors: messages((name) => name === ""),
    problems: errors.flatMap(([name, list]) => list.map((message) => ({ message, fieldId: name === "" ? null : fieldId(owner(name), prefix) }))),
  };
}

/** A field that belongs to no form state: a search box, a gallery. */
export function plainField(name: string, value = "", errors: readonly string[] = []): FieldState {
  return { name, id: fieldId(name), value, values: value === "" ? [] : [value], errors };
}
