import { defaultLabels, type Labels } from "#app/domain/matching/explain/labels.ts";
import { constraintLabel } from "#app/domain/offers/constraints.ts";
import { contractLabel } from "#app/domain/offers/contracts.ts";
import type { Db } from "#app/infra/db.server.ts";
import { readReferential } from "../skills/referential.server.ts";

const KEEP_MS = 60_000;
export type AidWords = { name: string; conditions: string };
type Known = { at: number; aids: Promise<Map<string, AidWords>> };
const aidsOf = new WeakMap<Db, Known>();

function readAids(db: Db): Promise<Map<string, AidWords>> {
  const known = aidsOf.get(db);
  if (known && Date.now() - known.at < KEEP_MS) return known.aids;
  const aids = db.mobilityAid.findMany({ select: { code: true, operator: true, priceNote: true, depositEuros: true, maxDays: true } }).then((rows) => new Map(rows.map((row) => [row.code, wordsOf(row)])));
  aidsOf.set(db, { at: Date.now(), aids });
  aids.catch(() => aidsOf.delete(db));
  return aids;
}

function wordsOf(aid: { operator: string; priceNote: string; depositEuros: number | null; maxDays: number | null }): AidWords {
  const conditions = [aid.priceNote, aid.depositEuros ? `caution ${aid.depositEuros}\u00a0€` : "", aid.maxDays ? `${aid.maxDays}\u00a0jours au plus` : ""].filter(Boolean);
  return { name: aid.operator, conditions: conditions.join(", ") };
}

/** Certificates whose name is no word that the default labels could make. With their article, as the sentences want them. */
const CERTIFICATES: Readonly<Record<string, string>> = {
  FIMO: "la FIMO", ADR: "le certificat ADR (matières dangereuses)", HACCP: "la formation à l’hygiène (HACCP)", SST: "le certificat de secouriste (SST)",
  "HAB-ELEC": "l’habilitation électrique (certificat)", "HAB-HAUTEUR": "le certificat de travail en hauteur", SSIAP: "le SSIAP (sécurité incendie)",
  CNAPS: "la carte professionnelle de sécurité", BAFA: "le BAFA", "CACES-NACELLE": "le CACES nacelle", "CACES-GERBEUR": "le CACES gerbeur (chariot)",
  "CACES-ENGINS": "le CACES engins de chantier", "CACES-GRUE": "le CACES grue (engin de levage)",
};

/** The words that the sentences of a match need, kept in memory so that a page costs no round trip for them; with the directory of aids. */
export async function readMatchLabels(db: Db): Promise<Labels & { aidWords: (code: string) => AidWords | null }> {
  const [referential, aids] = await Promise.all([readReferential(db), readAids(db)]);
  return {
    metier: (code) => lower((referential.metierLabel(code) ?? code).replace(/\s*\([FH]\/[FH]\)/, "")),
    skill: (id) => lower(referential.skillLabel(id) ?? defaultLabels.skill(id)),
    licence: (code) => CERTIFICATES[code] ?? defaultLabels.licence(code),
    aid: (code) => aids.get(code)?.name ?? "une aide du département",
    contract: contractLabel,
    constraint: (code) => lower(constraintLabel(code)),
    aidWords: (code) => aids.get(code) ?? null,
  };
}

function lower(words: string): string {
  return /^[A-ZÉÈÀ]{2}/.test(words) ? words : words.charAt(0).toLocaleLowerCase("fr") + words.slice(1);
}
