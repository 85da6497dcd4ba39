import { env } from "#app/infra/env.server.ts";

const isHttps = () => env().PUBLIC_URL.startsWith("https://");
/** `__Host-` needs HTTPS; the demo on http://localhost uses the bare name. */
const cookieName = () => (isHttps() ? "__Host-session" : "session");

/** The session token of a request, as the browser sent it. */
export function sessionToken(request: Request): string | null {
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const [name, value] = part.trim().split("=");
    if (name === cookieName() && value) return value;
  }
  return null;
}

/** The header that opens a session on this browser. @param seconds how long the cookie lives */
export function openSessionCookie(token: string, seconds: number): string {
  return `${cookieName()}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isHttps() ? "; Secure" : ""}`;
}

/** The header that closes it. */
export function closeSessionCookie(): string {
  return `${cookieName()}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isHttps() ? "; Secure" : ""}`;
}
