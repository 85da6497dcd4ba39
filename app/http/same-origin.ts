export type Head = { method: string; host: string | undefined; origin: string | undefined; fetchSite: string | undefined };

/**
 * Whether a request that may change something comes from our own pages.
 *
 * One guard for every non-GET: the browser must say same-origin, by `Origin` or by `Sec-Fetch-Site`; a request that says
 * neither is refused. Remix's own check skips resource routes and believes `X-Forwarded-Host`.
 *
 * @param ownHosts hosts we answer to, besides the request's own `Host` (the public address behind a proxy)
 * @source ASVS V3.5.1; design/quality.md
 */
export function isSameOrigin(head: Head, ownHosts: string[]): boolean {
  if (head.method === "GET" || head.method === "HEAD" || head.method === "OPTIONS") return true;
  if (head.origin !== undefined) {
    const host = URL.canParse(head.origin) ? new URL(head.origin).host : null;
    return host !== null && (host === head.host || ownHosts.includes(host));
  }
  return head.fetchSite === "same-origin";
}
