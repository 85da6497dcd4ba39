/** The shape of an OpenAPI 3.0 document, as far as ours uses it. @source OpenAPI Specification 3.0.3, sections 4.7.1 to 4.7.24 */
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const closed = (properties: Record<string, unknown>, required: string[] = []) => ({ type: "object", additionalProperties: false, properties, required });
const text = { type: "string", minLength: 1 };
const map = (of: unknown) => ({ type: "object", additionalProperties: of });

export const openApiSchema = {
  ...closed({
    openapi: { type: "string", pattern: "^3\\.0\\.\\d$" }, info: ref("info"), servers: { type: "array", minItems: 1, items: closed({ url: { type: "string", format: "uri" } }, ["url"]) },
    paths: { type: "object", additionalProperties: false, patternProperties: { "^/": ref("pathItem") } }, components: closed({ schemas: map(ref("schema")) }),
  }, ["openapi", "info", "paths"]),
  definitions: {
    info: closed({ title: text, version: text, description: text, license: closed({ name: text, url: { type: "string", format: "uri" } }, ["name"]) }, ["title", "version"]),
    pathItem: closed({ get: ref("operation") }),
    operation: closed({
      operationId: { type: "string", pattern: "^[a-zA-Z]+$" }, summary: text, description: text, parameters: { type: "array", items: ref("parameter") },
      responses: { type: "object", additionalProperties: false, patternProperties: { "^[1-5]\\d\\d$": ref("response") } },
    }, ["responses"]),
    parameter: closed({ name: text, in: { type: "string", enum: ["query", "header", "path", "cookie"] }, required: { type: "boolean" }, description: text, schema: ref("schema") }, ["name", "in", "schema"]),
    response: closed({ description: text, headers: map(closed({ description: text, schema: ref("schema") }, ["schema"])), content: map(closed({ schema: ref("schema") }, ["schema"])) }, ["description"]),
    schema: { anyOf: [closed({ $ref: { type: "string", pattern: "^#/components/schemas/[A-Za-z]+$" } }, ["$ref"]), ref("inlineSchema")] },
    inlineSchema: closed({
      type: { type: "string", enum: ["string", "number", "integer", "boolean", "array", "object"] }, nullable: { type: "boolean" }, description: text, format: text, pattern: text, enum: { type: "array", minItems: 1 },
      minimum: { type: "number" }, maximum: { type: "number" }, default: {}, items: ref("schema"), properties: map(ref("schema")), required: { type: "array", items: text }, additionalProperties: { type: "boolean" },
    }, ["type"]),
  },
};
