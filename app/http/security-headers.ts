/**
 * The security headers of an answer.
 *
 * Pages without scripts forbid scripts altogether; the others allow only ours, by nonce. Nothing ever comes from a third party.
 *
 * @param nonce `null` when the page carries no script of the framework
 * @param own whether such a page carries small scripts of ours, as files: none inline, ever
 * @param framed the one page that other sites may frame: public, without a form, a session or a script; a frame of it moves nothing
 * @source ASVS V3.4; design/quality.md
 */
export function securityHeaders(nonce: string | null, https: boolean, own = false, framed = false): Record<string, string> {
  const scripts = nonce === null ? (own ? "'self'" : "'none'") : `'nonce-${nonce}' 'strict-dynamic'`;
  const policy = [
    "default-src 'self'",
    `script-src ${scripts}`,
    `worker-src ${own ? "'self'" : "'none'"}`,
    "manifest-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    framed ? "frame-ancestors *" : "frame-ancestors 'none'",
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    ...(framed ? {} : { "X-Frame-Options": "DENY" }),
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(https ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
