import type { SignedInRole } from "#app/domain/access/actor.ts";
import { atPlace } from "#app/domain/kit/french-amounts.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { addressBook } from "./addresses.ts";
import { cast, mainArea } from "./people/cast.ts";
import type { DemoPlaces } from "./places.ts";
import { typeset } from "./typeset.ts";

/** How to sign in as someone: the address, and who that is, in one French sentence. */
export type SignIn = { role: SignedInRole; email: string; firstName: string; who: string };

/** The people one may sign in as, those that exist. The addresses are always the same for a territory. */
export async function readSignIns(tx: Tx, places: DemoPlaces): Promise<SignIn[]> {
  const book = addressBook(places.territoryCode, new Set());
  const area = places.areas[mainArea(places)];
  const listed: { role: SignedInRole; email: string; say: (firstName: string) => string }[] = [
    ...cast.map(({ word, who }) => ({ role: "beneficiary" as const, email: book.email(word), say: () => who })),
    { role: "coach", email: book.email("coach", area?.slug ?? ""), say: (name) => `${name}, coach ${atPlace(area?.communes[0]?.name ?? "")}, accompagne notamment Nadia` },
    { role: "employer", email: book.email("employeur"), say: (name) => `${name}, entreprise de nettoyage : des candidatures à lire, un entretien à venir` },
    { role: "employer", email: book.email("association"), say: (name) => `${name}, association d’aide alimentaire : des missions de bénévolat` },
    { role: "employer", email: book.email("college"), say: (name) => `${name}, collège : remplacements à la cantine et au ménage` },
    { role: "referent", email: book.email("ccas"), say: (name) => `${name}, référente d’un CCAS : quelques personnes confiées, deux orientations en attente` },
    { role: "hotliner", email: book.email("hotline"), say: (name) => `${name}, répond au téléphone et débloque les accès` },
    { role: "admin", email: book.email("admin"), say: (name) => `${name}, cheffe de projet et administratrice` },
  ];
  const users = await tx.user.findMany({
    where: { territoryId: places.territoryId, email: { in: listed.map(({ email }) => email) }, disabledAt: null }, select: { email: true, firstName: true },
  });
  const names = new Map(users.map(({ email, firstName }) => [email, firstName]));
  return listed.flatMap(({ role, email, say }) => {
    const firstName = names.get(email);
    return firstName === undefined ? [] : [{ role, email, firstName, who: typeset(say(firstName)) }];
  });
}
