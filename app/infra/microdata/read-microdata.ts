import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
/** An item as JSON-LD would say it: its type, and each of its properties, a list where it is said several times. */
export type MicrodataItem = Record<string, unknown>;

const ADDRESS: Readonly<Record<string, string>> = { a: "href", area: "href", link: "href", audio: "src", embed: "src", iframe: "src", img: "src", source: "src", track: "src", video: "src", object: "data", time: "datetime", data: "value", meter: "value" };
const BREAKS = new Set(["br", "p", "li", "div", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd"]);

const isElement = (node: Node): node is Element => "tagName" in node;
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);

/**
 * The items of one type that a page says in its own elements (`itemscope`, `itemprop`), as JSON-LD would.
 *
 * Walks with lists of its own, never by calling itself: a page may be a hundred thousand elements deep.
 *
 * @param most items at most; what comes after is not read
 * @source HTML, 5.2 Microdata; `content` counts on any element, as schema.org's own examples have it
 */
export function readMicrodata(html: string, type: RegExp, most: number): MicrodataItem[] {
  const found: MicrodataItem[] = [];
  const document = parse(html);
  const byId = idsOf(document);
  for (const waiting: Node[] = [document]; waiting.length > 0 && found.length < most; ) {
    const node = waiting.pop() as Node;
    if (isElement(node) && attribute(node, "itemscope") !== undefined && type.test(attribute(node, "itemtype") ?? "")) found.push(itemOf(node, byId));
    else waiting.push(...childrenOf(node).toReversed());
  }
  return found;
}

function idsOf(document: Node): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const waiting: Node[] = [document]; waiting.length > 0; ) {
    const node = waiting.pop() as Node;
    const id = isElement(node) ? attribute(node, "id") : undefined;
    if (id !== undefined && !found.has(id)) found.set(id, node as Element);
    waiting.push(...childrenOf(node).toReversed());
  }
  return found;
}

function itemOf(root: Element, byId: ReadonlyMap<string, Element>): MicrodataItem {
  const top: MicrodataItem = { "@type": typeName(root) };
  const roots = new Set<Element>([root]);
  const waiting = contentsOf(root, top, byId);
  while (waiting.length > 0) {
    const { node, into } = waiting.pop() as Place;
    let held = into;
    if (isElement(node)) {
      const names = attribute(node, "itemprop")?.split(/\s+/).filter((name) => name !== "") ?? [];
      const isItem = attribute(node, "itemscope") !== undefined;
      // An item within that is no property is another item, not ours; one that holds itself is left.
      if (isItem && (names.length === 0 || roots.has(node))) continue;
      if (isItem) {
        roots.add(node);
        held = { "@type": typeName(node) };
        for (const name of names) put(into, name, held);
        waiting.push(...contentsOf(node, held, byId));
        continue;
      }
      for (const name of names) put(into, name, valueOf(node));
    }
    waiting.push(...childrenOf(node).toReversed().map((child) => ({ node: child, into: held })));
  }
  return top;
}

type Place = { node: Node; into: MicrodataItem };
/** What an item holds, and what it takes from elsewhere in the page by `itemref`. */
function contentsOf(element: Element, into: MicrodataItem, byId: ReadonlyMap<string, Element>): Place[] {
  const elsewhere = (attribute(element, "itemref") ?? "").split(/\s+/).slice(0, 50).flatMap((id) => byId.get(id) ?? []);
  return [...elsewhere, ...childrenOf(element)].toReversed().map((node) => ({ node, into }));
}

/** « JobPosting » of « https://schema.org/JobPosting ». */
const typeName = (element: Element) => (attribute(element, "itemtype") ?? "").trim().split(/\s+/)[0]?.replace(/^.*[/#]/, "") ?? "";

function put(into: MicrodataItem, name: string, value: unknown): void {
  if (!Object.hasOwn(into, name)) Object.defineProperty(into, name, { value, enumerable: true, writable: true, configurable: true });
  else into[name] = [...(Array.isArray(into[name]) ? (into[name] as unknown[]) : [into[name]]), value];
}

function valueOf(element: Element): string {
  const said = attribute(element, "content") ?? (ADDRESS[element.tagName] === undefined ? undefined : attribute(element, ADDRESS[element.tagName] ?? ""));
  return (said ?? wordsOf(element)).trim();
}

/** The text of an element, lines where its blocks begin. */
function wordsOf(element: Element): string {
  const words: string[] = [];
  for (const waiting: Node[] = [element]; waiting.length > 0; ) {
    const node = waiting.pop() as Node;
    if ("value" in node && node.nodeName === "#text") words.push(node.value.replace(/\s+/g, " "));
    else if (isElement(node)) {
      if (node.tagName === "script" || node.tagName === "style") continue;
      if (BREAKS.has(node.tagName)) words.push("\n");
    }
    waiting.push(...childrenOf(node).toReversed());
  }
  return words.join("").replace(/ *\n[ \n]*/g, "\n");
}
