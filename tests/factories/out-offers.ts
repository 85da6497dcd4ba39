import fc from "fast-check";
import { outOffer, type OutOffer, type OutRow } from "#app/domain/offers/out/out-offer.ts";
import { NOW } from "./clock.ts";

/** An offer as it is read to leave: a CDI of 24 hours a week cleaning offices in Messei, unless told otherwise. */
export function anOutRow(given: Partial<OutRow> = {}): OutRow {
  return {
    id: "00000000-0000-4000-8000-000000000001", kind: "EMPLOI", title: "Agent d’entretien de bureaux (F/H)", description: "Vous nettoyez des bureaux, seul ou à deux.", romeCode: "K2204",
    contract: "CDI", contractMonths: null, weeklyHours: 24, windows: [{ days: [1, 2, 4], fromMinute: 540, toMinute: 900 }], hoursNote: "", wage: "12,02 € de l’heure", startsOn: null, endsOn: null, posts: 1,
    licences: [], experienceAsked: null, communeCode: "61278", communeName: "Messei", postalCodes: ["61440"], departement: "61", placeNote: "", lat: 48.71598, lng: -0.53114,
    publishedAt: NOW, updatedAt: NOW, expiresAt: new Date(NOW.getTime() + 30 * 86_400_000), employerLabel: "", organisation: { name: "Clair et Net", activity: "une entreprise de nettoyage", siret: "73282932000074" },
    ...given,
  };
}

export const anOutOffer = (given: Partial<OutRow> = {}): OutOffer => outOffer(anOutRow(given));

const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10));
const instant = fc.integer({ min: 0, max: 700 * 86_400 }).map((seconds) => new Date(Date.UTC(2026, 10, 1) + seconds * 1000));
/** Titles as people, sources and ill-wishers write them. */
export const NASTY = [
  '<script>alert(1)</script>Agent', "</script><img src=x onerror=alert(1)>", "=HYPERLINK(\"http://evil.example\")", "+33 à appeler", "-10 % de route", "@SUM(A1)", "Cariste\u202Erecnac", "Vendeur\u0000\u0007\u001b[31m",
  "]]> & <!-- --> &amp;", "Aide ; \"ménage\" | bureau", "Plongeur\r\nX-Injected: 1", "L’été, 2\u00a0×\u00a05\u00a0h", "<scr<b>ipt>", "'quoted", "< 35 h", "\ud83d\ude80 Magasinier", "a\u2028b", "\ufeffPeintre",
];
const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }));

/** Any offer that may leave. */
export const anyOutOffer: fc.Arbitrary<OutOffer> = fc.record({
  title: text, description: fc.oneof(text, fc.constant(""), fc.tuple(text, text).map((two) => two.join("\n\n"))), kind: fc.constantFrom("EMPLOI", "IMMERSION", "BENEVOLAT"), contract: fc.constantFrom("CDI", "CDD", "interim", "CDDI", "CESU", null),
  contractMonths: fc.option(fc.integer({ min: 1, max: 60 })), weeklyHours: fc.option(fc.integer({ min: 1, max: 96 }).map((halves) => halves / 2)), hoursNote: fc.oneof(fc.constant(""), text), wage: fc.constantFrom("", "12,02 € de l’heure", "de 1 900 à 2 100 € par mois", "selon profil", "=1+1"),
  startsOn: fc.option(day), posts: fc.integer({ min: 1, max: 200 }), licences: fc.constantFrom([], ["B"], ["B", "CE"]), experienceAsked: fc.constantFrom(null, "beginner", "wished", "required"),
  placeNote: fc.oneof(fc.constant(""), text), lng: fc.integer({ min: -500_000, max: 800_000 }).map((hundredThousandths) => (hundredThousandths === 0 ? 0 : hundredThousandths / 100_000)), publishedAt: instant, updatedAt: instant, expiresAt: fc.constant(null), employerLabel: fc.oneof(fc.constant(""), text),
  organisation: fc.constantFrom(null, { name: "Clair et Net", activity: "", siret: "73282932000074" }, { name: "Clair et Net", activity: "une entreprise de nettoyage", siret: "73282932000074" }),
}).map((given) => outOffer(anOutRow(given as unknown as Partial<OutRow>)));
