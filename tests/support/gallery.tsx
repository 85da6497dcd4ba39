/**
 * Writes every component in its states (empty, full, error, long text) to HTML pages, to be looked at without a server.
 *
 * `npx tsx tests/support/gallery.tsx FOLDER`: the folder is created; each page stands alone, as in the product with no script.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { personPages } from "./gallery-person.tsx";
import { proPages } from "./gallery-pro.tsx";

const sheet = (name: string) => readFileSync(new URL(`../../app/styles/${name}.css`, import.meta.url), "utf8");

/** One page as a document of its own. */
export function galleryDocument(title: string, look: "person" | "pro", page: ReactNode): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${sheet("base")}${sheet(look)}</style>`;
  return `<!doctype html><html lang="fr"><head>${head}</head><body>${renderToStaticMarkup(page)}</body></html>`;
}

/** Every page of the gallery: file name → document. */
export function galleryPages(): Map<string, string> {
  return new Map([
    ...Object.entries(personPages).map(([name, page]) => [name, galleryDocument(name, "person", page)] as const),
    ...Object.entries(proPages).map(([name, page]) => [name, galleryDocument(name, "pro", page)] as const),
  ]);
}

const folder = process.argv[2];
if (folder !== undefined && process.argv[1]?.endsWith("gallery.tsx")) {
  mkdirSync(folder, { recursive: true });
  for (const [name, html] of galleryPages()) writeFileSync(join(folder, `${name}.html`), html);
  console.log(`${galleryPages().size} pages in ${folder}`);
}
