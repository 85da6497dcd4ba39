import { describe, expect, it } from "vitest";
import { notificationKinds } from "#app/domain/notifications/kinds.ts";
import { mailWords, smsWords, type WrittenKind } from "#app/domain/notifications/mail-texts.ts";
import { hardWordsIn } from "./hard-words.ts";
import { countWords, longSentences, MOST_WORDS, sentencesOf } from "./sentences.ts";
import { modulesOf, pagesForPeople, textsOf } from "./strings-of-pages.ts";

/**
 * Every string that a page for people may show, read from the code that the routes bring along: also what no demo shows, such as
 * errors and rare states. What the pages really say, filled in, is read in tests/e2e/reading.spec.ts.
 */

/** Modules that these routes bring along and whose words staff or employers read. Each with why it comes along. */
const FOR_OTHERS: Readonly<Record<string, string>> = {
  "app/domain/offers/open-offer.ts": "refusals of a form of employers, in the one table of sentences",
  "app/domain/offers/contract-sentences.ts": "refusals of a form of employers, in the one table of sentences",
  "app/domain/offers/vacancy/upload-kind.ts": "the administrator's, in the one table of sentences",
  "app/domain/offers/moderation/verdicts.ts": "what an employer is told of a refusal",
  "app/domain/offers/contracts.ts": "official names; people read `plain` and `meaning`, checked below",
  "app/domain/offers/public-search.ts": "codes of contracts; its labels are read on the page of the search",
  "app/domain/offers/out/job-posting.ts": "codes, for search engines",
  "app/components/ui/icon-paths.ts": "drawings",
  "app/domain/profiles/cv-reading/licences-in.ts": "what is looked for in an old CV",
  "app/domain/matching/licences.ts": "codes",
  "app/domain/matching/types.ts": "codes",
  "app/domain/accounts/account.schema.ts": "the administrator's",
  "app/domain/accounts/access-card.ts": "printed and handed over by staff; what people read of it is checked below",
  "app/domain/accounts/person.schema.ts": "a coach opens a space",
  "app/domain/organisations/organisation.schema.ts": "the administrator's",
  "app/domain/organisations/stages.ts": "the administrator's",
  "app/domain/matching/aid.schema.ts": "the administrator's",
  "app/domain/applications/states.ts": "the words for each reader are three columns; the person's are read on her pages",
  "app/domain/freins/move-frein.ts": "the coach's; hers are a column of their own, read on her page",
  "app/domain/freins/themes.ts": "the coach's; hers are a column of their own, read on her page",
  "app/domain/freins/dimensions.ts": "the coach's; hers are a column of their own, read on her page",
  "app/components/freins/bilan-page.tsx": "the coach's page; hers takes its list",
  "app/components/freins/freins-page.tsx": "the coach's page; hers takes its colours",
  "app/domain/profiles/kept-tables.ts": "names of tables",
  "app/domain/notifications/kinds.ts": "addresses of pages",
  "app/domain/applications/reasons.ts": "an employer's reasons stay with him and the coach; hers are read on her pages",
};

/** What the page around a string explains is looked at on the real pages. */
const ELSEWHERE = "sans être payé, quelques jours";

/** The same for whole subjects, which come along through the one table of refusals. What people see of them is read on the pages. */
const STAFF = /^app\/domain\/(actions|hotline|lists)\/|^app\/domain\/referents\/(?!words-for-her)|^app\/domain\/coaching\/(episode|exits|series|group|handover|hand-over|end)/;

describe("every string of the pages for people", () => {
  const modules = modulesOf(pagesForPeople(), (file) => /use-cases|\/infra\//.test(file));
  const texts = modules.flatMap(textsOf).filter(({ file }) => !(file in FOR_OTHERS) && !STAFF.test(file));

  it("is looked at: all their routes, their parts and their rules", () => {
    expect(modules.length).toBeGreaterThan(150);
    expect(texts.length).toBeGreaterThan(2_000);
    for (const file of ["app/http/sentences.ts", "app/components/offers/my-offer-page.tsx", "app/domain/profiles/cv.schema.ts"]) expect(texts.some((text) => text.file === file), file).toBe(true);
  });
  it("has sentences of 15 words at most", () => {
    expect(texts.flatMap(({ file, line, text }) => longSentences(text).map((one) => `${file}:${line} ${one}`))).toEqual([]);
  });
  it("has no word that must be explained and is not", () => {
    expect(texts.flatMap(({ file, line, text }) => hardWordsIn(text, ELSEWHERE).map((one) => `${file}:${line} ${one}`))).toEqual([]);
  });
});

describe("every message to a person", () => {
  const kinds = (Object.keys(mailWords) as WrittenKind[]).filter((kind) => ["anyone", "beneficiary"].includes(notificationKinds[kind].audience));
  it.each(kinds)("%s: short sentences, known words", (kind) => {
    const { subject, sentences, button } = mailWords[kind];
    const all = [subject, ...sentences, button ?? "", smsWords[kind]];
    expect(all.flatMap(longSentences)).toEqual([]);
    expect(all.flatMap((text) => hardWordsIn(text))).toEqual([]);
  });
});

describe("counting words", () => {
  it.each([
    ["Appelez le 02 61 91 00 00 avant 9 h 30.", 5],
    ["C’est à 7 km, environ 20 min en scooter.", 7],
    ["12,02 € de l’heure", 3],
    ["Mission : vous aidez", 3],
  ])("%s: %i", (sentence, words) => expect(countWords(sentence)).toBe(words));
  it("ends a sentence where the voice falls, not within an address or a number", () => {
    expect(sentencesOf("Écrivez à marie@example.org. « C’est bon ! » Vous y êtes… Merci · Au revoir")).toEqual(["Écrivez à marie@example.org.", "« C’est bon ! »", "Vous y êtes…", "Merci", "Au revoir"]);
  });
  it("finds a sentence of 16 words and leaves one of 15", () => {
    const words = (many: number) => `${Array.from({ length: many }, () => "mot").join(" ")}.`;
    expect(longSentences(`${words(MOST_WORDS)} ${words(MOST_WORDS + 1)}`)).toEqual([`16 words: ${words(16)}`]);
  });
  it("finds a hard word, unless it is explained beside it", () => {
    expect(hardWordsIn("Votre référent vous appelle.")).toHaveLength(1);
    expect(hardWordsIn("Un CDDI de 6 mois")).toHaveLength(1);
    expect(hardWordsIn("Un CDDI : vous reprenez, pour reprendre le travail")).toEqual([]);
  });
});
