import type { Page } from "@playwright/test";

/** A piece of a page that is read in one go: a heading, a paragraph, a line, a label, what a drawing is called. */
export type Block = { text: string; where: string };

/**
 * What a page says, block by block: what is shown and what is only for screen readers, folded parts opened, names of
 * drawings and fields included. What was typed in a field is not there, but a ready sentence in one is.
 */
export async function readBlocks(page: Page): Promise<Block[]> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    const blocks: { text: string; where: string }[] = [];
    let text = "";
    let where = "";
    const end = () => {
      const said = text.replace(/[ \t\n\r]+/g, " ").trim();
      if (said !== "") blocks.push({ text: said, where });
      text = "";
    };
    const walk = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
      if (!(node instanceof Element) || node.matches("script, style, noscript, template")) return;
      if (node instanceof HTMLTextAreaElement) {
        blocks.push({ text: node.value, where: `textarea ${node.name}` });
        return;
      }
      for (const name of ["aria-label", "placeholder", "title", "alt"]) {
        const value = node.getAttribute(name);
        if (value) blocks.push({ text: value, where: `${node.tagName.toLowerCase()} ${name}` });
      }
      if (node instanceof SVGElement) return;
      const style = getComputedStyle(node);
      if (style.display === "none" || style.visibility === "hidden") return;
      // Words for ears only stand within the sentence, though out of its flow.
      const isBlock = node.tagName === "BR" || !(style.display === "inline" || node.matches(".vh"));
      if (isBlock) {
        end();
        where = `${node.tagName.toLowerCase()}.${node.getAttribute("class") ?? ""}`;
      }
      node.childNodes.forEach(walk);
      if (isBlock) end();
    };
    walk(document.body);
    end();
    return [{ text: document.title, where: "title" }, ...blocks];
  });
}
