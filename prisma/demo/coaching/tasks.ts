import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoEpisode } from "./episodes.ts";

export type DemoTask = { id: string; person: DemoPerson; coachId: string; title: string; dueDay: number | null; doneAt: Date | null; createdAt: Date };

/** What a coach notes to do; never a word on health. */
const titles = [
  "Relire le CV ensemble", "Appeler l’employeur après l’entretien", "Demander les horaires exacts du poste", "Chercher un trajet pour l’entretien",
  "Prendre rendez-vous au garage solidaire", "Voir les places pour le permis B", "Demander une place de garde pour le mercredi", "Préparer l’entretien de jeudi",
  "Inscrire à l’atelier numérique", "Proposer une immersion", "Faire la photo du CV", "Vérifier la fin du prêt du scooter", "Prévoir le point à trois avec le référent",
  "Envoyer la convention d’immersion", "Demander l’attestation de l’ancien employeur",
] as const;

/** What is agreed with the person, who sees it and can tick it; the rest is the coach's own. */
export const sharedTitles: readonly string[] = ["Relire le CV ensemble", "Prendre rendez-vous au garage solidaire", "Demander une place de garde pour le mercredi", "Faire la photo du CV", "Demander l’attestation de l’ancien employeur"];

/** The to-do list of the coaches: about one task a person, half of them done, some late. */
export function drawTasks(places: DemoPlaces, episodes: readonly DemoEpisode[], calendar: DemoCalendar): DemoTask[] {
  return episodes.filter((episode) => episode.closedDay === null).flatMap((episode) => {
    const dice = diceOf(`${places.territoryCode}/tasks/${episode.person.key}`);
    const count = dice.weighted([[0, 4], [1, 5], [2, 1]] as const);
    return dice.some(titles, count).map((title): DemoTask => {
      const createdDay = calendar.workday(-dice.int(1, Math.max(1, Math.min(40, -episode.startsDay))));
      const isDone = createdDay < -4 && dice.chance(0.6);
      return {
        id: dice.id(), person: episode.person, coachId: episode.coach.userId, title,
        dueDay: dice.chance(0.85) ? calendar.workday(isDone ? createdDay + 3 : dice.int(-2, 14)) : null,
        createdAt: calendar.at(createdDay, dice.int(540, 1020)),
        doneAt: isDone ? calendar.at(calendar.workday(Math.min(-1, createdDay + dice.int(1, 4))), dice.int(1021, 1080)) : null,
      };
    });
  });
}
