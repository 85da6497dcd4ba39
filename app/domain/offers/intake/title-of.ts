import { capital } from "../../kit/french-amounts.ts";
import { fold } from "../reading/fold.ts";

const MOST = 90;
/** What is said before the work itself: « alors voilà, on cherche », « j’aurais besoin d’une ». */
const BEFORE = /^(?:(?:bonjour|alors|voila|donc|euh|bon|oui)[ ,]+)*(?:(?:je|j'|on|nous|il|elle|ils|l'entreprise|la mairie|l'association)\s?[^.,;]{0,24}?(?:cherche|cherchons|cherchent|recherche|recherchons|recrute|recrutons|faut|faudrait|besoin (?:de|d'))|(?:re)?cherche|recrute|recherchons|besoin (?:de|d'))\s*/;
const NUMBER = /^(?:\d{1,2}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|des|le|la|les|l'|quelqu'un pour|une personne pour)(?:\s+|(?<='))/;
/** Where the work ends and its terms begin. */
const AFTER = /[.,;:!?()\n]|\s-\s|\s(?:en|par|pour|a|sur|de)?\s*(?:un |une )?(?:cdi|cdd|cddi|pec|interim|temps (?:plein|partiel)|contrat|urgent)\b|\s(?:de |a |pour |pendant )?\d/;
const TAIL = /\s(?:en|a|de|du|des|pour|avec|dans|chez|sur|et|ou|un|une|le|la|par|d'|l')$/;

/** The title of an offer from what was dictated: the work alone, without what comes before and after it; '' when nothing is left. */
export function titleOf(dictated: string): string {
  let text = dictated.trim().replace(/\s*\n[\s\S]*$/, "");
  for (const start of [BEFORE, NUMBER]) text = text.slice(start.exec(fold(text))?.[0].length ?? 0);
  const end = AFTER.exec(fold(text));
  if (end && end.index >= 3) text = text.slice(0, end.index);
  text = text.slice(0, MOST).trim();
  for (let tail = TAIL.exec(fold(text)); tail; tail = TAIL.exec(fold(text))) text = text.slice(0, tail.index).trim();
  return text.length < 3 ? "" : capital(text);
}

/** The words of a title that name the work: without where and for whom, which lead the search of a métier astray. */
export function workWords(title: string): string {
  const cut = /\s(?:dans|chez|pour|sur)\s|\s(?:à|au|aux|en)\s(?=(?:la |le |l’|l')?\p{Lu})/u.exec(title);
  return cut ? title.slice(0, cut.index) : title;
}
