import { stop } from "#app/http/refusals.server.ts";

/** Any address that names no page. A route of its own, so that the root is read as elsewhere: the page has the help line. */
export function loader() {
  stop({ kind: "missing", code: "access.no-such-page" });
}

export default function NoSuchPage() {
  return null;
}
