import { isbot } from "isbot";

/** Headers of a page that whoever holds its address may read: listed nowhere, and no other site is told the address. */
export const sharedHeaders = { "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive", "Cache-Control": "no-store" } as const;

/**
 * The same for a page that answers by a form: other sites are told nothing either, but ours is told where the form stood.
 * Under `no-referrer` a browser sends `Origin: null`, and the guard of our forms refuses it.
 */
export const sharedFormHeaders = { ...sharedHeaders, "Referrer-Policy": "same-origin" } as const;

/** Whether a person opens a link: not a robot, nor a messenger that draws a preview, nor a browser that reads ahead. */
export function isLook(request: Request): boolean {
  const purpose = `${request.headers.get("Purpose") ?? ""} ${request.headers.get("Sec-Purpose") ?? ""}`;
  const agent = request.headers.get("User-Agent") ?? "";
  return request.method === "GET" && !/prefetch|prerender|preview/i.test(purpose) && agent !== "" && !isbot(agent);
}
