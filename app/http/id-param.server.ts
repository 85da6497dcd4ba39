import type { Params } from "@remix-run/react";
import { stop } from "./refusals.server.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in an address; one that is not an id at all names nothing: 404, before the database is asked. */
export function idParam({ params }: { params: Params }, name: string): string {
  const id = params[name] ?? "";
  return UUID.test(id) ? id.toLowerCase() : stop({ kind: "missing", code: `${name}.malformed` });
}
