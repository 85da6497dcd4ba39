/**
 * What a rule may find in an offer.
 *
 * `holds`: nobody sees the offer before someone of the house has looked. `looks`: it is seen meanwhile, and it is to be looked at.
 * `notes`: only written beside it. `isDoubtful`: two of these, one of them to be looked at, make an offer suspicious together.
 */
export type FlagRule = { severity: "holds" | "looks" | "notes"; label: string; why: string; fix: string; isDoubtful?: true };

const LAW = "La loi interdit d’en tenir compte (Code du travail, article L1132-1).";
const REMOVE = "Retirez ces mots, et dites plutôt ce que le travail demande.";
const ground = (what: string, of: string, severity: FlagRule["severity"] = "holds"): FlagRule => ({ severity, label: `Discrimination\u00a0: ${what}`, why: `Ces mots parlent ${of}. ${LAW}`, fix: REMOVE });

/** Every flag there is, with its reason in plain French and what to change. @source Code du travail L1132-1, L1142-1, L5331-2, L3231-2 */
export const flagRules = {
  "discrimination-sex": ground("le sexe", "du sexe"),
  "discrimination-age": ground("l’âge", "de l’âge"),
  "discrimination-origin": ground("l’origine", "de l’origine ou de la nationalité"),
  "discrimination-family": ground("la famille", "de la famille"),
  "discrimination-pregnancy": ground("la grossesse", "de la grossesse"),
  "discrimination-health": ground("la santé", "de la santé ou du handicap"),
  "discrimination-religion": ground("la religion", "de la religion"),
  "discrimination-looks": ground("l’apparence", "de l’apparence"),
  "discrimination-opinion": ground("les opinions", "d’opinions ou de syndicat"),
  "discrimination-orientation": ground("la vie privée", "de la vie privée"),
  "discrimination-poverty": ground("la pauvreté", "de la situation économique"),
  "discrimination-residence": ground("le lieu de vie", "du lieu où l’on habite", "looks"),
  "discrimination-habits": ground("les habitudes", "des habitudes de vie", "looks"),
  "discrimination-photo": { ...ground("l’apparence", "de l’apparence", "looks"), label: "Photo demandée", fix: "Ne demandez pas de photo." },
  "asks-money": { severity: "holds", label: "Demande d’argent", why: "L’offre semble demander de l’argent à qui répond. Un employeur ne fait jamais payer un emploi.", fix: "Retirez toute somme à payer ou à avancer." },
  "premium-number": { severity: "holds", label: "Numéro surtaxé", why: "L’offre donne un numéro surtaxé (089…).", fix: "Donnez un numéro au prix d’un appel normal." },
  "suspicious": { severity: "holds", label: "Plusieurs signes d’arnaque", why: "Plusieurs signes d’une fausse offre se trouvent ensemble.", fix: "Dites qui emploie, pour quel travail, et comment vous joindre." },
  "messaging-only": { severity: "looks", isDoubtful: true, label: "Messagerie privée", why: "L’offre demande d’écrire sur une messagerie privée. Les fausses offres le font souvent.", fix: "Donnez aussi un numéro ou une adresse." },
  "too-good": { severity: "looks", isDoubtful: true, label: "Trop beau", why: "La somme annoncée est très haute pour ce travail.", fix: "Vérifiez le salaire." },
  "bank-papers": { severity: "looks", isDoubtful: true, label: "Papiers ou compte demandés", why: "L’offre demande des papiers ou un compte bancaire avant toute rencontre.", fix: "Demandez ces papiers à l’embauche seulement." },
  "network-selling": { severity: "looks", isDoubtful: true, label: "Vente en réseau", why: "Cela ressemble à de la vente en réseau, sans salaire sûr.", fix: "Dites qui paie, et combien." },
  "short-link": { severity: "looks", isDoubtful: true, label: "Lien masqué", why: "L’offre donne un lien raccourci\u00a0: on ne voit pas où il mène.", fix: "Donnez l’adresse entière, ou retirez-la." },
  "outside-link": { severity: "notes", isDoubtful: true, label: "Lien vers un autre site", why: "L’offre renvoie vers un autre site.", fix: "Retirez le lien\u00a0: on vous répond ici." },
  "no-employer": { severity: "notes", isDoubtful: true, label: "Employeur non nommé", why: "L’offre ne dit pas qui emploie.", fix: "Dites qui emploie." },
  "below-minimum": { severity: "looks", label: "Sous le SMIC", why: "Le salaire écrit est sous le minimum légal.", fix: "Vérifiez le salaire\u00a0: le SMIC est le minimum." },
  duplicate: { severity: "looks", label: "Peut-être en double", why: "La même organisation a déjà une offre presque pareille dans cette commune.", fix: "Gardez une seule offre, avec le nombre de postes." },
  stale: { severity: "looks", label: "Peut-être dépassée", why: "Le début prévu est passé, ou l’annonce est ancienne.", fix: "Dites si le poste est toujours libre, et quand il commence." },
  "missing-wage": { severity: "notes", label: "Salaire absent", why: "L’offre ne dit pas le salaire.", fix: "Indiquez le salaire, même en fourchette." },
  "missing-hours": { severity: "notes", label: "Horaires absents", why: "L’offre ne dit pas les heures.", fix: "Indiquez les heures par semaine, et si possible les horaires." },
} as const satisfies Record<string, FlagRule>;

export type FlagCode = keyof typeof flagRules;
/** One thing found: `quote` is the stretch of the offer that says it, as written, or ''. */
export type Flag = { code: FlagCode; quote: string };

/** The rule of a flag. */
export function ruleOfFlag(code: FlagCode): FlagRule {
  return flagRules[code];
}

/** What a flag is remembered by once someone let it pass: the same words of the same kind, wherever they stand. */
export function flagKey({ code, quote }: Flag): string {
  return `${code}:${quote.toLowerCase().replace(/\s+/g, " ").trim()}`;
}

/** Flags as stored; what is no flag of today is left out. */
export function asFlags(stored: unknown): Flag[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    const { code, quote } = (one ?? {}) as Partial<Record<keyof Flag, unknown>>;
    return typeof code === "string" && Object.hasOwn(flagRules, code) ? [{ code: code as FlagCode, quote: typeof quote === "string" ? quote : "" }] : [];
  });
}

/** A flag as it is read: what it is, why, and the words of the offer. */
export type FlagView = { code: FlagCode; severity: FlagRule["severity"]; label: string; why: string; quote: string };

/** A flag with its words, for whoever reads it. */
export function flagView({ code, quote }: Flag): FlagView {
  const { severity, label, why } = ruleOfFlag(code);
  return { code, severity, label, why, quote };
}
