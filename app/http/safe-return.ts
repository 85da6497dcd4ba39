/**
 * A path of ours to come back to after signing in, or the fallback.
 *
 * Refuses anything a browser could read as another site: `//evil`, `/\evil`, a scheme, control characters.
 *
 * @source ASVS V3.7.2 (open redirects)
 */
export function safeReturn(asked: string | null | undefined, fallback: string): string {
  if (!asked || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes("\\") || asked.startsWith("/connexion") || asked.startsWith("/deconnexion")) return fallback;
  return asked;
}
