/**
 * The push services of the browsers people have: Chrome and its kin, Firefox, Safari, Edge. A leading dot: any name under it.
 *
 * @source the hosts these services document: Firebase, Mozilla autopush, Apple « web.push », Windows notification service
 */
const SERVICES = ["fcm.googleapis.com", "updates.push.services.mozilla.com", ".push.services.mozilla.com", ".push.apple.com", ".notify.windows.com"] as const;

/** A host in small letters, then a path: no port, no name, nothing that two readers of addresses could read in two ways. */
const ADDRESS = /^https:\/\/([a-z0-9.-]+)\/[\w\-.~%:/?=&+,;@!$*()]*$/;
const LOOPBACK = /^http:\/\/127\.0\.0\.1(:\d{1,5})?\//;

/** The longest address kept: services give 150 to 600 signs. */
const LONGEST = 1_000;

/**
 * Whether we may send to the address that a browser gives for itself.
 *
 * The address comes from outside and our server will send there, so only the known services are: HTTPS, their own
 * port, no name or password in it. Anything else could be a machine behind our own wall (decision 0028).
 *
 * @param allowsLoopback for tests, whose push service stands on this machine
 */
export function isPushEndpoint(endpoint: string, allowsLoopback = false): boolean {
  if (endpoint.length > LONGEST) return false;
  if (allowsLoopback && LOOPBACK.test(endpoint)) return true;
  const host = ADDRESS.exec(endpoint)?.[1];
  return host !== undefined && SERVICES.some((service) => (service.startsWith(".") ? host.endsWith(service) : host === service));
}

/** How many browsers one account may have rung; the oldest makes room. */
export const MOST_PUSHES = 5;
