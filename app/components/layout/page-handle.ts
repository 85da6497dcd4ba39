/** What a route module may declare in its `handle`. Default: the page carries no script and works fully without. */
export type PageHandle = {
  scripts?: boolean;
  /** Which style sheet the page adds to the base: the person's (18 px) or the professionals' (dense). */
  look?: "person" | "pro";
  /** Small scripts of ours under /public that better a page which works fully without: `["/reach-map.js"]`. */
  helpers?: readonly string[];
};

/** Whether one of the matched routes asks for scripts. */
export function hasScripts(handles: unknown[]): boolean {
  return handles.some((handle) => (handle as PageHandle | undefined)?.scripts === true);
}

/** The look of the deepest route that names one; people's pages are the default. */
export function lookOf(handles: unknown[]): "person" | "pro" {
  const named = handles.map((handle) => (handle as PageHandle | undefined)?.look).filter((look) => look !== undefined);
  return named.at(-1) ?? "person";
}

/** The small scripts that the matched routes ask for, each once. */
export function helpersOf(handles: unknown[]): string[] {
  return [...new Set(handles.flatMap((handle) => (handle as PageHandle | undefined)?.helpers ?? []))];
}
