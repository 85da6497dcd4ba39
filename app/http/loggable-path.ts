/** A path as a log may hold it: a part that is a key to something (the token of a shared or sealed link) is left out. */
export function loggablePath(path: string): string {
  return path.replace(/\/[\w.-]{43,}(?=\/|$)/g, "/…").replace(/^(\/stop\/)[^/]+/, "$1…");
}
