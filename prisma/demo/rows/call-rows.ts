import type { CallMotive, CallOutcome } from "#app/domain/hotline/calls.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoOrganisation } from "../organisations/organisation.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoStaff } from "../staff.ts";
import { typeset } from "../typeset.ts";
import type { DemoRows } from "./rows.ts";

const told: readonly { motive: CallMotive; outcome: CallOutcome; line: string; about: "person" | "organisation" | "nobody"; weight: number }[] = [
  { motive: "entrer", outcome: "regle", line: "Code renvoyé, la personne est entrée.", about: "person", weight: 7 },
  { motive: "entrer", outcome: "regle", line: "Carte refaite, envoyée par la poste.", about: "person", weight: 2 },
  { motive: "comprendre", outcome: "regle", line: "Message du jour expliqué.", about: "person", weight: 4 },
  { motive: "repondre", outcome: "transmis", line: "Veut en parler avec son coach.", about: "person", weight: 3 },
  { motive: "contact", outcome: "regle", line: "Nouveau numéro, après deux bonnes réponses.", about: "person", weight: 2 },
  { motive: "rendez-vous", outcome: "transmis", line: "Ne trouve pas le lieu.", about: "person", weight: 2 },
  { motive: "employeur-offre", outcome: "regle", line: "Offre dictée et publiée.", about: "organisation", weight: 2 },
  { motive: "relance", outcome: "absent", line: "Message laissé.", about: "organisation", weight: 2 },
  { motive: "relance", outcome: "rappeler", line: "Répondra après sa réunion.", about: "organisation", weight: 2 },
  { motive: "autre", outcome: "regle", line: "Cherchait un autre service.", about: "nobody", weight: 2 },
];
/** As far back as the demo's calls go, days. */
const DAYS = 45;

/** The calls of the help line: some each working day, the last ones this morning. */
export function callRows(staff: DemoStaff, people: readonly DemoPerson[], organisations: readonly DemoOrganisation[], { territoryId, territoryCode }: DemoPlaces, calendar: DemoCalendar): Pick<DemoRows, "hotlineCall"> {
  const hotlineCall: DemoRows["hotlineCall"] = [];
  for (let day = -DAYS; day <= 0; day += 1) {
    if (calendar.weekday(day) > 5) continue;
    const dice = diceOf(`${territoryCode}/calls/${DAYS + day}`);
    for (let count = dice.int(2, 4); count > 0; count -= 1) {
      const at = calendar.at(day, dice.int(9 * 60, 16 * 60 + 50));
      const { motive, outcome, line, about } = dice.weighted(told.map((one) => [one, one.weight] as const));
      const [id, person, organisation] = [dice.id(), dice.pick(people), dice.pick(organisations)];
      if (at < calendar.now) hotlineCall.push({ id, territoryId, byId: staff.hotliner.userId, at, motive, outcome, line: typeset(line), userId: about === "person" ? person.userId : null, organisationId: about === "organisation" ? organisation.id : null });
    }
  }
  return { hotlineCall };
}
