import type { LicenceCode } from "../../offers/licences.ts";

const NOT_HAD = /\b(?:pas de|sans|aucun|en cours|prévu|preparation|préparation|en attente)\b/i;
const PERMIS = /\bpermis\b[^.;\n]{0,25}?\b(AM|A2|A1|A|BE|B|C1|CE|C|D1|D)\b(?:\s*(?:,|et|\/|-|\+)\s*(AM|A2|A|BE|B|C1|CE|C|D1|D)\b)?/i;
const CACES = /\bCACES\b([^;\n]*)/i;
const FAMILIES: readonly (readonly [RegExp, LicenceCode])[] = [[/\bR\s?\.?\s?(?:486|386)/i, "CACES-NACELLE"], [/\bR\s?\.?\s?(?:482|372)/i, "CACES-ENGINS"], [/\bR\s?\.?\s?485|gerbeur/i, "CACES-GERBEUR"], [/\bR\s?\.?\s?(?:483|487|490|383|377|390)|\bgrue/i, "CACES-GRUE"], [/nacelle/i, "CACES-NACELLE"], [/engins? de chantier/i, "CACES-ENGINS"]];
const OTHERS: readonly (readonly [RegExp, LicenceCode])[] = [
  [/\bBSR\b/, "AM"], [/\b(?:FIMO|FCO)\b/, "FIMO"], [/\bADR\b/, "ADR"], [/\bhabilitations? électriques?\b|\b(?:B0|BS|B1V|BR|H0)\b.*habilitation|habilitation.*\b(?:B0|BS|B1V|BR|H0)\b/i, "HAB-ELEC"],
  [/\btravail en hauteur\b/i, "HAB-HAUTEUR"], [/\bHACCP\b/i, "HACCP"], [/\bSST\b|sauveteur secouriste/i, "SST"], [/\bSSIAP\b/i, "SSIAP"], [/\bCNAPS\b/i, "CNAPS"], [/\bBAFA\b/i, "BAFA"],
];

/** The licences and certificates that a line says she has; none when it says she has not, or not yet. */
export function licencesIn(line: string): LicenceCode[] {
  if (NOT_HAD.test(line)) return [];
  const permis = PERMIS.exec(line);
  const found = permis ? [permis[1], permis[2]].flatMap((code) => (code === undefined ? [] : [codeOfPermis(code.toUpperCase())])) : [];
  const caces = CACES.exec(line)?.[1];
  if (caces !== undefined) found.push(...cacesIn(caces));
  for (const [pattern, code] of OTHERS) if (pattern.test(line)) found.push(code);
  return [...new Set(found)];
}

/** A1 is a motorcycle too: the nearest of ours. */
const codeOfPermis = (code: string): LicenceCode => (code === "A1" ? "A2" : (code as LicenceCode));

function cacesIn(words: string): LicenceCode[] {
  const family = FAMILIES.find(([pattern]) => pattern.test(words))?.[1];
  if (family) return [family];
  // « R489 cat. 1A, 3 et 5 »: the number of the recommendation is no category.
  const categories = [...words.replace(/\bR\s?\.?\s?\d{3}\b/gi, " ").matchAll(/\b([1-6])\s?[AB]?\b/gi)].map(([, digit]) => `CACES-${digit}` as LicenceCode);
  return categories.length > 0 ? categories : ["CACES"];
}
