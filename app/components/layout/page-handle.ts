/** What a route module may declare in its `handle`. Default: the page carries no script and works fully without. */
export type PageHandle = {
  scripts?: boolean;
  /** Which style sheet the page adds to the base: the person's (18 px) or the professionals' (dense). */
  look?: "person" | "pro";
  /** Small scripts of ours under /public that better a page which works fully without: `["/reach-map.js"]`. */
  helpers?: readonly string[];
  /** A page that nobody operates or that stands in another one's frame: without « Écouter », so without any script. */
  isBare?: boolean;
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

/** On every page in the people's look: « Écouter », where the browser speaks French. */
const LISTEN = "/listen.js";

/** The small scripts of a page, each once: what people's pages always carry, then what the matched routes ask for. */
export function helpersOf(handles: unknown[]): string[] {
  const isBare = handles.some((handle) => (handle as PageHandle | undefined)?.isBare === true);
  const always = lookOf(handles) === "person" && !isBare ? [LISTEN] : [];
  return [...new Set([...always, ...handles.flatMap((handle) => (handle as PageHandle | undefined)?.helpers ?? [])])];
}
