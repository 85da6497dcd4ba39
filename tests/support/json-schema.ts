type Schema = Record<string, unknown>;

const typeOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value);
const isDateTime = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
const formats: Record<string, (text: string) => boolean> = {
  uuid: (text) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text),
  uri: (text) => URL.canParse(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  "date-time": isDateTime,
};
const KNOWN = new Set("definitions $ref type nullable enum const pattern format minimum maximum minLength minItems items properties required additionalProperties patternProperties description default anyOf".split(" "));

/**
 * What is wrong with a value according to a JSON schema, one line a fault: the keywords that our schemas use, in OpenAPI 3.0's
 * dialect (`nullable`). A keyword it does not know throws, so that none is passed over.
 *
 * @param root where `$ref: "#/…"` are looked up
 */
export function schemaFaults(value: unknown, schema: Schema, root: Schema = schema, at = "$"): string[] {
  for (const word of Object.keys(schema)) if (!KNOWN.has(word)) throw new Error(`schema keyword not known: ${word}`);
  if (typeof schema["$ref"] === "string") return schemaFaults(value, lookUp(schema["$ref"], root), root, at);
  if (Array.isArray(schema["anyOf"])) {
    const tries = (schema["anyOf"] as Schema[]).map((one) => schemaFaults(value, one, root, at));
    return tries.some((faults) => faults.length === 0) ? [] : [`${at}: none of the shapes fits: ${tries.map(([first]) => first).join(" | ")}`];
  }
  if (value === null && schema["nullable"] === true) return [];
  const type = typeOf(value);
  const wanted = schema["type"] as string | undefined;
  if (wanted !== undefined && type !== wanted && !(wanted === "number" && type === "integer")) return [`${at}: ${type} where ${wanted} is wanted`];
  const faults: string[] = [];
  const say = (isWrong: boolean, what: string) => void (isWrong && faults.push(`${at}: ${what}`));
  say(Array.isArray(schema["enum"]) && !(schema["enum"] as unknown[]).includes(value), `${JSON.stringify(value)} is none of ${JSON.stringify(schema["enum"])}`);
  say("const" in schema && schema["const"] !== value, `is not ${JSON.stringify(schema["const"])}`);
  if (typeof value === "string") {
    say(typeof schema["pattern"] === "string" && !new RegExp(schema["pattern"], "u").test(value), `${JSON.stringify(value)} has not the form ${String(schema["pattern"])}`);
    say(typeof schema["format"] === "string" && !(formats[schema["format"]] ?? noFormat(schema["format"]))(value), `${JSON.stringify(value)} is no ${String(schema["format"])}`);
    say(value.length < Number(schema["minLength"] ?? 0), "is too short");
  }
  if (typeof value === "number") {
    say(value < Number(schema["minimum"] ?? -Infinity), `${value} is too small`);
    say(value > Number(schema["maximum"] ?? Infinity), `${value} is too large`);
  }
  if (Array.isArray(value)) {
    say(value.length < Number(schema["minItems"] ?? 0), "has too few items");
    if (schema["items"]) value.forEach((item, place) => faults.push(...schemaFaults(item, schema["items"] as Schema, root, `${at}[${place}]`)));
  }
  if (type === "object") faults.push(...objectFaults(value as Record<string, unknown>, schema, root, at));
  return faults;
}

function objectFaults(value: Record<string, unknown>, schema: Schema, root: Schema, at: string): string[] {
  const properties = (schema["properties"] ?? {}) as Record<string, Schema>;
  const patterns = Object.entries((schema["patternProperties"] ?? {}) as Record<string, Schema>);
  const missing = ((schema["required"] ?? []) as string[]).filter((name) => !(name in value)).map((name) => `${at}: ${name} is missing`);
  const inside = Object.entries(value).flatMap(([name, held]) => {
    const known = properties[name] ?? patterns.find(([pattern]) => new RegExp(pattern, "u").test(name))?.[1];
    if (known) return schemaFaults(held, known, root, `${at}.${name}`);
    const rest = schema["additionalProperties"];
    if (rest === false) return [`${at}: ${name} is not foreseen`];
    return typeof rest === "object" && rest !== null ? schemaFaults(held, rest as Schema, root, `${at}.${name}`) : [];
  });
  return [...missing, ...inside];
}

function lookUp(ref: string, root: Schema): Schema {
  const found = ref.replace(/^#\//, "").split("/").reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], root);
  if (typeof found !== "object" || found === null) throw new Error(`nothing at ${ref}`);
  return found as Schema;
}

function noFormat(name: string): never {
  throw new Error(`format not known: ${name}`);
}
