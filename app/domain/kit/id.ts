/** Whether a text has the form of an id: a UUID in lower or upper case. What has not names nothing, and must not reach the database. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
