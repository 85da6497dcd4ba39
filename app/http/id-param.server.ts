import type { Params } from "@remix-run/react";
import { isId } from "#app/domain/kit/id.ts";
import { stop } from "./refusals.server.ts";

/** The id in an address; one that is not an id at all names nothing: 404, before the database is asked. */
export function idParam({ params }: { params: Params }, name: string): string {
  const id = params[name] ?? "";
  return isId(id) ? id.toLowerCase() : stop({ kind: "missing", code: `${name}.malformed` });
}
