import { element, xmlText } from "./xml.ts";
import { neutralLine } from "./neutral.ts";
import { offerAddress } from "./out-offer.ts";

/** A card as a window shows it. */
export type RssCard = { offerId: string; title: string; where: string; chips: readonly string[]; publishedAt: Date | null };
export type RssFacts = { site: string; /** The address of the page that shows the same list, and of this feed. */ page: string; self: string; title: string; description: string; changedAt: Date };

/** The list of a search as RSS 2.0: one item a card, that leads to our page. @source RSS 2.0, rssboard.org; Atom self link */
export function rss(cards: readonly RssCard[], { site, page, self, title, description, changedAt }: RssFacts): string {
  const items = cards.map((card) => {
    const address = offerAddress(site, card.offerId);
    return ["<item>", element("title", neutralLine(card.title)), element("link", address), `<guid isPermaLink="true">${xmlText(address)}</guid>`,
      element("description", neutralLine([card.where, ...card.chips].join(". "))), card.publishedAt === null ? "" : element("pubDate", card.publishedAt.toUTCString()), "</item>"].join("");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element("title", neutralLine(title)), element("link", page), element("description", neutralLine(description)), "<language>fr</language>",
    element("lastBuildDate", changedAt.toUTCString()), "<ttl>60</ttl>", `<atom:link rel="self" type="application/rss+xml" href="${xmlText(self)}"/>`, ...items, "</channel></rss>", "",
  ].join("\n");
}
