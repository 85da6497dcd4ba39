import type { FindingValue, Stance } from "./finding.ts";
import type { Segment } from "./fold.ts";
import { stanceAt, type Heard } from "./stance.ts";

/** Something found in a segment, placed in it. */
export type Hit = { found: FindingValue; stance: Stance; confidence: number; start: number; end: number };

type Named = { found: FindingValue[]; start: number; end: number; needsWord?: boolean };

const LETTER = "(?:am|a[12]?|be|b96|b1?|c1e|c1|ce|ec|c|d1e|d1|d|spl|pl|super[ -]?poids[ -]lourds?|poids[ -]lourds?|transports? en commun|moto|remorque)(?![a-z0-9']|-[a-z])";
const JOINED = "\\s*(?:,|/|et ?/ ?ou|et|ou|\\+|&)\\s*(?:(?:le |du )?permis )?";
const PERMIS = new RegExp(`\\bpermis(?: de conduire)?(?: (?:de )?(?:la )?categorie)?(?: vl)?\\s*[:"'(«]*\\s*(${LETTER}(?:${JOINED}${LETTER})*)`, "g");
const ANY_PERMIS = /\bpermis(?: de conduire)?\b/g;
/** « permis de séjour », « permis d'exploitation », « nous a permis de »: not a driving licence. */
const OTHER_PERMIS = /^permis(?: de | d')(?!conduire)\w/;
const AUXILIARY = /\b(?:a|ont|ai|as|avons|avez|ayant|est|sont|soit|fut)\s+(?:ainsi |egalement |aussi )?$/;

const CODE_OF: Record<string, string> = { pl: "C", "poids lourd": "C", "poids lourds": "C", spl: "CE", ec: "CE", moto: "A2", "transport en commun": "D", "transports en commun": "D", remorque: "BE", b1: "B", b96: "B", c1e: "CE", d1e: "D" };

const CERTIFICATES: readonly (readonly [RegExp, string, boolean?])[] = [
  [/\b(?:fimo|fco)(?:\s*\/\s*(?:fimo|fco))?\b/g, "FIMO"],
  [/\badr\b/g, "ADR"],
  [/\bbsr\b/g, "AM"],
  [/\bsuper[ -]?lourds?\b/g, "CE", true],
  [/\bssiap(?: ?[123])?\b/g, "SSIAP"],
  [/\b(?:cnaps|carte pro(?:fessionnelle)? (?:de |d'agent de )?(?:securite|surete|cnaps))\b/g, "CNAPS"],
  [/\bbafa\b/g, "BAFA"],
  [/\bhabilitations? (?:electriques?|elec\b)|\bhab(?:ilitations?)?\.? ?(?:b[0-2][vtl]?|h[0-2]v?|br|bc|bs|be)\b/g, "HAB-ELEC"],
  [/\bhabilitations? [^.,;]{0,30}travail en hauteur|\bhabilitations? [^.,;]{0,40}travaux en hauteur|\bformation travail en hauteur/g, "HAB-HAUTEUR"],
  [/\b(?:formation|certificat|attestation|certification|diplome) (?:en |a l'|aux normes |d'|hygiene )*haccp\b/g, "HACCP"],
  [/\b(?:diplome |certificat |formation |brevet )?(?:sst|sauveteur secouriste du travail)\b/g, "SST", true],
];

const VEHICLE = /\bvehicules?(?: personnels?| propres?| adaptes?)?\b|\bvoitures?(?: personnelles?)?\b|\bmoyens? de (?:locomotion|transport|deplacement)(?: personnels?| individuels?)?\b/g;
const LENT = /^(?:s?(?: utilitaires?| legers?)?) ?(?:de (?:service|fonction|societe|l'entreprise|la societe|livraison)|fournis?|mis a (?:votre |la )?disposition|attitres?|d'entreprise|assure par)/;

/** Most sentences ask for none of it: seen at a glance, before the careful reading. */
const MAY_ASK = /permis|caces|vehicul|voiture|moyens? de|habilit|\bhab\b|fimo|fco|\badr\b|bsr|super|ssiap|cnaps|carte pro|bafa|haccp|sst|secouriste|hauteur/;

/** Licences, certificates and the vehicle that a sentence asks for, each with its own « exigé », « souhaité » or « non exigé ». */
export function readLicences(segment: Segment): Hit[] {
  const { folded } = segment;
  if (!MAY_ASK.test(folded)) return [];
  const named = [...namedLicences(segment), ...namedCaces(folded), ...namedCertificates(folded), ...namedVehicles(segment)].sort((a, b) => a.start - b.start);
  const heard: Heard[] = [];
  for (let place = named.length - 1; place >= 0; place -= 1) {
    const one = named[place] as Named;
    const next = named[place + 1];
    const own = stanceAt(folded, one, named[place - 1]?.end ?? 0, next?.start ?? folded.length);
    // « Permis B et véhicule indispensables »: what is said of the second is said of both.
    const isJoined = next !== undefined && /^[\s,/&+)]*(?:et|ou|\+|&|\/|,|ainsi que?)?\s*(?:(?:le|la|les|un|une|des|du|de|votre) )*$/.test(folded.slice(one.end, next.start));
    heard[place] = own.said === "bare" && isJoined ? (heard[place + 1] as Heard) : own;
  }
  // And the other way round: « titulaire du permis B et du CACES 3 ».
  for (let place = 1; place < named.length; place += 1) {
    const before = heard[place - 1] as Heard;
    if (heard[place]?.said === "bare" && before.said !== "bare") heard[place] = { ...before, confidence: Math.min(before.confidence, 0.8), said: "weak" };
  }
  return named.flatMap((one, place) => {
    const said = heard[place] as Heard;
    if (one.needsWord && said.said === "bare") return [];
    // « BAFA ou CAP petite enfance »: another way in exists, so it is not asked for by itself.
    const hasOther = said.stance === "yes" && /^(?: [a-z]+)?[ ,]*(?:ou|\/) ?(?:un |une |tout )?(?:cap|bp|cpj|bac|diplome|equivalen|autre|bafd|titre)/.test(folded.slice(one.end));
    if (hasOther) return one.found.map((found) => ({ found, stance: "wish" as const, confidence: 0.7, start: one.start, end: one.end }));
    return one.found.map((found) => ({ found, stance: said.stance, confidence: said.confidence, start: one.start, end: one.end }));
  });
}

function namedLicences(segment: Segment): Named[] {
  const { folded, original } = segment;
  const named: Named[] = [];
  for (const match of folded.matchAll(PERMIS)) {
    const end = match.index + match[0].length;
    const list = match[1] as string;
    const from = end - list.length;
    const codes: string[] = [];
    for (const letter of list.matchAll(new RegExp(LETTER, "g"))) {
      // « permis à jour » folds to « permis a jour »: a lone A must be written as a capital.
      if (letter[0] === "a" && original[from + letter.index] !== "A") continue;
      codes.push(CODE_OF[letter[0].replace("-", " ").replace("super poids lourds", "spl").replace("super poids lourd", "spl")] ?? letter[0].toUpperCase());
    }
    const kept = /\bou\b/.test(list) ? codes.slice(0, 1) : codes;
    if (kept.length > 0) named.push({ found: [...new Set(kept)].map((value) => ({ kind: "licence", value })), start: match.index, end });
  }
  for (const match of folded.matchAll(ANY_PERMIS)) {
    const end = match.index + match[0].length;
    if (named.some((one) => match.index >= one.start && match.index < one.end)) continue;
    const isConduire = match[0].includes("conduire");
    if (!isConduire && (OTHER_PERMIS.test(folded.slice(match.index)) || AUXILIARY.test(folded.slice(0, match.index)))) continue;
    if (/^ ?(?:cariste|nacelle|caces)/.test(folded.slice(end))) named.push({ found: [{ kind: "licence", value: "CACES" }], start: match.index, end });
    else named.push({ found: [{ kind: "licence", value: "B" }], start: match.index, end, needsWord: !isConduire });
  }
  return named;
}

const CACES = /\bcaces\b((?:[\s:,/&+-]|\bet\b|\bou\b|\bcat(?:egories?|\.)?|\bniveaux?|\bn°|\btype|\br ?\.?\d{3}m?\b|\b[1-6][ab]?\b|\b[a-g]\b(?!')|\([^)]{0,25}\)|\bnacelles?|\bpemp|\bchariots?(?: elevateurs?| frontal)?|\bengins?(?: de chantier)?|\bgrues?(?: a tour| auxiliaire| au sol)?|\bgerbeurs?|\bcariste)*)/g;

function namedCaces(folded: string): Named[] {
  return [...folded.matchAll(CACES)].map((match) => {
    const about = match[1] as string;
    const end = match.index + match[0].trimEnd().replace(/[\s,:(-]+(?:et|ou)?$/, "").length;
    return { found: cacesCodes(about).map((value) => ({ kind: "licence" as const, value })), start: match.index, end };
  });
}

/** The families a CACES names; a number alone is a forklift's category. */
function cacesCodes(about: string): string[] {
  const codes = new Set<string>();
  const family = (old: RegExp, code: string) => {
    if (old.test(about)) codes.add(code);
  };
  family(/r ?\.?(?:486|386)|nacelle|pemp/, "CACES-NACELLE");
  family(/r ?\.?(?:482|372)|engin/, "CACES-ENGINS");
  family(/r ?\.?(?:487|377|483|383|490|390)|grue/, "CACES-GRUE");
  family(/r ?\.?485|gerbeur/, "CACES-GERBEUR");
  if (codes.size === 0 || /r ?\.?(?:489|389)|chariot|cariste/.test(about)) {
    for (const number of about.replace(/r ?\.?\d{3}m?/g, " ").matchAll(/\b([1-6])[ab]?\b/g)) codes.add(`CACES-${number[1]}`);
  }
  return codes.size > 0 ? [...codes] : ["CACES"];
}

function namedCertificates(folded: string): Named[] {
  return CERTIFICATES.flatMap(([pattern, value, needsWord]) =>
    [...folded.matchAll(pattern)].map((match) => ({ found: [{ kind: "licence" as const, value }], start: match.index, end: match.index + match[0].length, needsWord })),
  );
}

function namedVehicles({ folded, original }: Segment): Named[] {
  const named: Named[] = [];
  for (const match of folded.matchAll(VEHICLE)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = folded.slice(end);
    if (LENT.test(after)) {
      named.push({ found: [{ kind: "vehicle", value: "provided" }], start, end });
      continue;
    }
    if (/\ben $/.test(folded.slice(0, start))) continue;
    // « véhiculé » and « véhicule » fold alike: the accent tells the person from the thing.
    const isPerson = /^véhiculé/i.test(original.slice(start)) && /^vehicule/.test(match[0]);
    if (isPerson || /\betre $/.test(folded.slice(0, start))) named.push({ found: [{ kind: "vehicle", value: "own" }], start, end });
    else if (isOwned(folded, start, end)) named.push({ found: [{ kind: "vehicle", value: "own" }], start, end });
  }
  return named;
}

/** Whether a vehicle is something the person brings: near a word of need, and not the thing that is worked on. */
function isOwned(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 45), start);
  const after = folded.slice(end, end + 45);
  if (/\b(?:des|les|ces|du|parc|flotte|toutes?|marques? de|entretien|nettoy\w*|laver|conduire|conduite|repar\w*|charge\w*)\b[^,.]{0,14}$/.test(before)) return false;
  const isAsked = /^s?(?: et permis(?: b)?)?(?: \(?(?:est |sont |serait )?(?:personnel )?(?:obligatoire|indispensable|exige|necessaire|requis|imperatif|souhait|demande|un plus|apprecie|conseille|pas (?:exige|necessaire|obligatoire|indispensable)|non (?:exige|necessaire|obligatoire|indispensable)))/.test(after)
    || /^ ?[:(-]+ ?(?:oui|obligatoire|indispensable|exige|necessaire|requis|souhait)/.test(after);
  const isHeld = /\b(?:permis(?: b| de conduire)?(?: et| \+|,|\/| ainsi qu[e'])|dispos(?:ez|er|ant) d'|possed(?:er|ez|ant)|avoir|muni d'|titulaire du permis et d'|besoin d[e']|\butilis\w+(?= (?:votre|son|leur) $))\s*(?:d'|un |une |de |son |votre |leur |propre |le permis et |permis et |du permis et )*$/.test(before);
  return isAsked || isHeld;
}
