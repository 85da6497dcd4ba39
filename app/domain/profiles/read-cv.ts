import { licenceLabel } from "../offers/licences.ts";
import { normalise } from "../skills/normalise.ts";
import { datesIn, trimSigns } from "./cv-reading/dates.ts";
import { headingIn, type CvPartRead } from "./cv-reading/headings.ts";
import { licencesIn } from "./cv-reading/licences-in.ts";
import type { Finders, Known, Proposal, ProposedValue } from "./cv-reading/proposal.ts";
import { wordsThatTellTooMuch } from "./tells-too-much.ts";

const MOST_LINES = 400;
const MOST_PROPOSALS = 40;
const LONGEST = 120;
const LONGEST_SENTENCE = 240;
/** From here on, the words of a line say a métier. */
const SURE = 0.75;

const LANGUAGES = /^(français|anglais|allemand|espagnol|portugais|italien|arabe|turc|russe|ukrainien|polonais|roumain|néerlandais|chinois|vietnamien|wolof|bambara|lingala|peul|soninké|dari|pachto|farsi|persan|albanais|arménien|géorgien|serbe|tigrinya|somali|malgache|créole|berbère|kabyle|langue des signes|LSF)\b/i;
const DIPLOMA = /\b(?:CAP|BEP|BEPC|BPJEPS|BP|Bac(?:calauréat)?|BTS|DUT|BUT|DEUG|DAEU|DEAS|DEAES|DEAVS|CQP|licence professionnelle|titre professionnel|brevet(?: des collèges)?|certificat|diplôme|CléA|formation|stage de formation)\b/i;
const VOLUNTEER = /\bbénévol|\bvolontaria?t/i;
/** What stands at the top of a CV and is not asked: birth, age, address, what joins her. */
const PRIVATE = /\bnée? le\b|\bdate de naissance\b|^\d{2}\s*ans$|\benfants?\s*(?:à charge)?\s*$|@|\b0[1-9](?:[\s.]?\d{2}){4}\b/i;
const ADDRESS = /\b\d{5}\s+\p{L}/u;

type Line = { text: string; part: CvPartRead };

/**
 * What an old CV proposes, in the order of a CV: rules only, each with the sentence it was read from.
 *
 * Nothing about her birth, family, health or benefits is proposed, whatever the file says. What she has told already is left
 * out. It may be wrong: each is hers to say yes or no to.
 *
 * @param lines of the file, as they follow each other
 */
export function readCv(lines: readonly string[], finders: Finders, known: Known, thisYear: number): Proposal[] {
  const read = parted(lines);
  const values = [...experienceIn(read, finders, thisYear), ...read.flatMap((line) => othersIn(line, finders, thisYear))];
  const seen = new Set([...known.experience.map((one) => `experience ${normalise(one)}`), ...known.trainings.map((one) => `training ${normalise(one)}`), ...known.skills.map((one) => `skill ${one}`), ...known.licences.map((one) => `licence ${one}`), ...known.languages.map((one) => `language ${firstWord(one)}`)]);
  const fresh = values.filter(({ proposed }) => {
    const same = sameAs(proposed);
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
  const order = ["experience", "training", "skill", "licence", "language"];
  return fresh
    .sort((a, b) => order.indexOf(a.proposed.section) - order.indexOf(b.proposed.section))
    .slice(0, MOST_PROPOSALS)
    .map(({ proposed, sentence }, at) => ({ ...proposed, key: String(at + 1), sentence: sentence.slice(0, LONGEST_SENTENCE), state: "waiting" }));
}

type Found = { proposed: ProposedValue; sentence: string };

const firstWord = (text: string): string => normalise(text).split(" ")[0] ?? "";

function sameAs(proposed: ProposedValue): string {
  switch (proposed.section) {
    case "skill":
      return `skill ${proposed.value.id}`;
    case "licence":
      return `licence ${proposed.value.code}`;
    case "language":
      return `language ${firstWord(proposed.value.label)}`;
    default:
      return `${proposed.section} ${normalise(proposed.value.label)}`;
  }
}

/** The lines that may be read, each with the part of the CV it is in. */
function parted(lines: readonly string[]): Line[] {
  let part: CvPartRead = "top";
  return lines.slice(0, MOST_LINES).flatMap((line): Line[] => {
    const text = trimSigns(line.slice(0, 2 * LONGEST_SENTENCE).replace(/[\u0000-\u001f]/g, " "));
    if (text === "") return [];
    const heading = headingIn(text);
    if (heading) {
      part = heading;
      return [];
    }
    return PRIVATE.test(text) || (part === "top" && ADDRESS.test(text)) || wordsThatTellTooMuch(text).length > 0 ? [] : [{ text, part }];
  });
}

/** What she has done: lines with a date; where a part has no date at all, lines that say a métier. */
function experienceIn(lines: readonly Line[], finders: Finders, thisYear: number): Found[] {
  const isDone = ({ part }: Line) => part === "experience" || part === "benevolat";
  const dated = (line: Line | undefined) => (line ? datesIn(line.text, thisYear) : undefined);
  const hasDates = lines.some((line) => isDone(line) && dated(line));
  return lines.flatMap((line, at): Found[] => {
    const dates = dated(line);
    // Without headings, a dated line that says a métier and no diploma is one too.
    const isLoose = line.part === "top" && dates !== undefined && !DIPLOMA.test(line.text) && isMetier(dates.rest, finders);
    if (!isLoose && (!isDone(line) || (hasDates ? !dates : !isMetier(line.text, finders)))) return [];
    const next = lines[at + 1];
    const alone = dates !== undefined && !/\p{L}{3}/u.test(dates.rest) && next && !dated(next) ? next.text : null;
    const words = alone ?? dates?.rest ?? line.text;
    const { label, place } = labelAndPlace(words, finders);
    if (label.length < 3) return [];
    const sentence = alone === null ? line.text : `${line.text} ${alone}`;
    const found = finders.metier(label);
    const kind = line.part === "benevolat" || VOLUNTEER.test(sentence) ? "benevolat" : "emploi";
    return [{ sentence, proposed: { section: "experience", value: { label, place, kind, months: dates?.months ?? 0, endedYear: dates?.endedYear ?? null, romeCode: found && found.score >= SURE ? found.romeCode : null } } }];
  });
}

const partsOf = (words: string): string[] => words.split(/\s*(?:[|•·:;]|\s[-–—]\s|,|\schez\s|\t)\s*/).map(trimSigns).filter((part) => part.length > 1);
const isMetier = (words: string, finders: Finders): boolean => partsOf(words).some((part) => (finders.metier(part)?.score ?? 0) >= SURE);

/** « Agent d’entretien, Mairie de Flers » and « Mairie de Flers : agent d’entretien »: the part that says a métier best, then another. */
function labelAndPlace(words: string, finders: Finders): { label: string; place: string } {
  const parts = partsOf(words);
  const scores = parts.map((part) => finders.metier(part)?.score ?? 0);
  const best = Math.max(0, ...scores);
  const label = (best >= SURE ? parts[scores.indexOf(best)] : parts[0]) ?? "";
  return { label: label.slice(0, LONGEST), place: (parts.find((part) => part !== label) ?? "").slice(0, LONGEST) };
}

/** What a line says besides experience. */
function othersIn({ text, part }: Line, finders: Finders, thisYear: number): Found[] {
  const found = (proposed: ProposedValue): Found => ({ proposed, sentence: text });
  if (part === "none") return licencesIn(text).map((code) => found({ section: "licence", value: { code } }));
  const licences = licencesIn(text).map((code) => found({ section: "licence", value: { code } }));
  if (part === "languages" || (LANGUAGES.test(text) && text.length <= 60)) return [...licences, ...languagesIn(text).map((label) => found({ section: "language", value: { label } }))];
  if (part === "skills") return [...licences, ...text.split(/\s*[,;•·|]\s*/).flatMap((words) => finders.skill(words) ?? []).map((value) => found({ section: "skill", value }))];
  const isTraining = part === "training" || (part === "top" && DIPLOMA.test(text));
  if (!isTraining || licences.length > 0) return licences;
  const dates = datesIn(text, thisYear);
  const [label = "", place = ""] = (dates?.rest ?? text).split(/\s*(?:[|•·;]|\s[-–—]\s|,)\s*/).map(trimSigns).filter((one) => one.length > 1);
  // A line of a part « formation » that is neither dated nor a diploma is what one learnt there.
  return label.length < 3 || (dates === undefined && !DIPLOMA.test(text)) ? licences : [found({ section: "training", value: { label: label.slice(0, LONGEST), place: place.slice(0, LONGEST), year: dates?.endedYear ?? null } })];
}

function languagesIn(text: string): string[] {
  return text.split(/\s*[,;•·|]\s*|\s+\/\s+/).filter((one) => LANGUAGES.test(one)).map((one) => one.slice(0, LONGEST));
}

/** A proposal as it is asked of her: what it would be on her CV. */
export function proposalInWords(proposal: ProposedValue): string {
  return proposal.section === "licence" ? licenceLabel(proposal.value.code) : proposal.value.label;
}
