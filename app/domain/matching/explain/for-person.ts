import { capital, distanceInWords, listInWords, minutesInWords, numberInWords } from "../../kit/french-amounts.ts";
import { NBSP } from "../../kit/french.ts";
import { closenessLabel, type ClosenessLabel } from "../closeness-label.ts";
import type { Match } from "../match.ts";
import { defaultLabels, type Labels } from "./labels.ts";
import { saidLevel, type Reason } from "./reason.ts";
import { sayHours, sayKind, sayMode, sayVehicle } from "./words.ts";

/** What a person reads of a match. Never a figure about her, never a percentage. */
export type PersonExplanation = {
  /** `Proche de vous`; null when something makes the offer impossible for now. */
  closeness: ClosenessLabel | null;
  /** `À 7 km, environ 20 min en scooter` */
  travel: string;
  /** What speaks for it, strongest first. */
  reasons: string[];
  /** What stands in the way or is missing. */
  missing: string[];
};

/** The same match in the words of the person. */
export function explainForPerson(match: Pick<Match, "score" | "reach" | "blockers" | "reasons">, labels: Labels = defaultLabels): PersonExplanation {
  const said = match.reasons.map((reason) => ({ reason, sentences: sayToPerson(reason, labels) }));
  const pick = (wanted: (one: Sentence, reason: Reason) => boolean) =>
    said.flatMap(({ reason, sentences }) => sentences.filter((one) => wanted(one, reason)).map(({ text }) => text));
  return {
    closeness: closenessLabel(match),
    travel: pick((_, reason) => reason.code === "travel").join(" "),
    reasons: pick((one, reason) => one.isGood && reason.code !== "travel"),
    missing: pick((one, reason) => !one.isGood && reason.code !== "travel"),
  };
}

/** Every sentence for the person, strongest first: what blocks, what speaks for it, then what is missing. */
export function personSentences(reasons: readonly Reason[], labels: Labels = defaultLabels): string[] {
  const said = reasons.flatMap((reason) => sayToPerson(reason, labels).map((one) => ({ ...one, rank: reason.isBlocking && !one.isGood ? 0 : one.isGood ? 1 : 2 })));
  return said.sort((a, b) => a.rank - b.rank).map(({ text }) => text);
}

export type Sentence = { text: string; isGood: boolean };
const good = (text: string): Sentence[] => [{ text, isGood: true }];
const bad = (text: string): Sentence[] => [{ text, isGood: false }];

/** The sentences that one reason becomes for the person; none when it would teach her nothing. */
export function sayToPerson(reason: Reason, labels: Labels): Sentence[] {
  switch (reason.code) {
    case "travel": return sayTravel(reason, labels);
    case "occupation": return sayOccupation(reason);
    case "experience":
      if (livedLevel(reason) === "same") return good("Vous l’avez déjà fait");
      if (livedLevel(reason) === "close") return good("Vous avez déjà fait un métier proche");
      return reason.level === "domain" ? good("Vous connaissez déjà ce domaine") : [];
    case "skills": return [
      ...(reason.known.length > 0 ? good(`Vous savez déjà${NBSP}: ${listInWords(reason.known.slice(0, 3).map(labels.skill))}`) : []),
      ...(reason.missing.length > 0 ? bad(`À apprendre${NBSP}: ${listInWords(reason.missing.slice(0, 3).map(labels.skill))}`) : []),
    ];
    case "schedule":
      if (reason.fit === "full") return good(`Les horaires vous vont${NBSP}: ${sayHours(reason.windows)}`);
      if (reason.fit === "partly") return good(`Les horaires vous vont presque${NBSP}: ${sayHours(reason.windows)}`);
      return reason.fit === "clash" ? bad(`Les horaires ne vous vont pas pour l’instant${NBSP}: ${sayHours(reason.windows)}`) : [];
    case "contract":
      return reason.fit === "wanted" && reason.contract !== null ? good(`${capital(labels.contract(reason.contract))}, comme vous le souhaitez`) : [];
    case "licences":
    case "certificates":
      return reason.missing.length > 0 ? bad(`Il manque${NBSP}: ${listInWords(reason.missing.map(labels.licence))}`)
        : good(`Vous avez ce qu’il faut${NBSP}: ${listInWords(reason.asked.map(labels.licence))}`);
    case "french": return bad(`Il faut un niveau de français ${reason.asked}`);
    case "kind": return bad(`Vous ne cherchez pas ${sayKind(reason.kind)} pour l’instant`);
    case "avoided": return bad(`Il y a ce que vous voulez éviter${NBSP}: ${listInWords(reason.constraints.map(labels.constraint))}`);
    case "hours":
      return bad(`${numberInWords(reason.weekly)}${NBSP}h par semaine${NBSP}: ${reason.max !== null && reason.weekly > reason.max
        ? `vous cherchez ${numberInWords(reason.max)}${NBSP}h au plus` : `vous cherchez ${numberInWords(reason.min ?? 0)}${NBSP}h au moins`}`);
    case "access": return reason.offered.flatMap((offered) => good(accessWords[offered] ?? "")).filter(({ text }) => text !== "");
  }
}

const accessWords: Readonly<Record<string, string>> = {
  shuttle: "L’employeur propose une navette", carpool: "Un covoiturage est proposé",
  transit: "Un bus dessert le lieu", housing: "Un logement est proposé sur place",
};

function sayTravel(reason: Extract<Reason, { code: "travel" }>, labels: Labels): Sentence[] {
  const { km, mode, minutes, aid } = reason;
  const how = mode === null || minutes === null ? "" : `${minutesInWords(minutes)} ${sayMode(mode)}`;
  if (reason.lacksVehicle && reason.reach === "out") return bad("Il faut venir avec un véhicule");
  if (reason.reach === "out" || mode === null) return bad(`Trop loin pour l’instant${NBSP}: ${distanceInWords(km)}`);
  if (reason.reach === "with-aid") return good(`À ${distanceInWords(km)}, possible avec ${sayVehicle(mode)} par ${labels.aid(aid ?? "")}${NBSP}: ${how}`);
  if (km < 1) return good(minutes === 0 ? "Tout près de chez vous" : `Tout près de chez vous, ${how}`);
  return good(`À ${distanceInWords(km)}, ${how}`);
}

const livedLevel = (reason: Extract<Reason, { code: "experience" }>) => saidLevel(reason.level, reason.rome, reason.offerRome);

function sayOccupation(reason: Extract<Reason, { code: "occupation" }>): Sentence[] {
  if (reason.from === "lived" || reason.from === null) return [];
  const isWish = reason.from === "wish";
  const level = saidLevel(reason.level, reason.rome, reason.offerRome);
  if (level === "same") return good(isWish ? "C’est le métier que vous cherchez" : "C’est votre deuxième projet");
  const project = isWish ? "le métier que vous cherchez" : "votre deuxième projet";
  if (level === "close") return good(isWish ? "C’est proche du métier que vous cherchez" : "C’est proche de votre deuxième projet");
  return level === "domain" ? good(`C’est dans le même domaine que ${project}`) : [];
}
