import { distanceKm } from "#app/domain/geo/distance.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoOffer } from "../offers/offer.ts";
import { cast } from "../people/cast.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoApplication } from "./application.ts";
import { lifeOf, type LifePlan } from "./life.ts";

type Scene = { idea: string } & Omit<LifePlan, "earliest" | "byCoach"> & { byCoach?: true };

/** What has happened to the people one signs in as: each shows another moment of an application. */
const stories: Record<string, readonly Scene[]> = {
  nadia: [
    { idea: "bureaux-ecole", state: "entretien", recent: 2, interviewDay: 2, isRead: true, message: "Bonjour, j’ai fait le ménage dans une école pendant dix-huit mois. Les horaires me vont très bien." },
    { idea: "self", state: "sollicite", byCoach: true, recent: 1, note: "Les horaires suivent ceux de l’école et c’est à dix minutes en scooter. Vous avez déjà fait la cantine : qu’en dites-vous ?" },
    { idea: "menage-particuliers", state: "positionne", recent: 9, isRead: false, message: "Je peux venir en scooter." },
    { idea: "bureaux-matin", state: "decline", byCoach: true, recent: 12, reason: "garde-enfants" },
    { idea: "menage-college", state: "refuse", byCoach: true, recent: 15, reason: "poste-pourvu" },
    { idea: "colis", state: "demarre", recent: 16 },
  ],
  mickael: [
    { idea: "heures-jardin", state: "accepte", byCoach: true, recent: 3, note: "Pour commencer avec le scooter prêté, le temps de réparer la voiture." },
    { idea: "murets", state: "sollicite", byCoach: true, recent: 2, note: "Le minibus passe vous prendre au bourg." },
    { idea: "cariste", state: "sans-suite", recent: 14, reason: "pas-de-reponse" },
  ],
  olena: [
    { idea: "couture-cddi", state: "entretien", byCoach: true, recent: 5, interviewDay: -1, isRead: true },
    { idea: "plonge", state: "positionne", recent: 3, isRead: true },
    { idea: "repassage-cddi", state: "sollicite", byCoach: true, recent: 1, note: "Vous repassez très bien. C’est à l’arrêt du bus." },
  ],
  josiane: [
    { idea: "vestiaire", state: "suivi", byCoach: true, recent: 6, note: "Vous l’avez déjà fait et l’équipe est gentille." },
    { idea: "repassage-solidaire", state: "retire", recent: 20, reason: "trop-loin" },
  ],
};

/** The applications of the cast, each to the nearest offer of that idea. */
export function drawStories(places: DemoPlaces, people: readonly DemoPerson[], offers: readonly DemoOffer[], calendar: DemoCalendar): DemoApplication[] {
  return cast.flatMap((member) => {
    const person = people.find((one) => one.firstName === member.firstName && one.lastName === member.lastName);
    if (!person) return [];
    return (stories[member.word] ?? []).flatMap((scene) => {
      const offer = offers
        .filter((one) => one.key === scene.idea && !one.isDraft)
        .sort((a, b) => distanceKm(a, person) - distanceKm(b, person) || (a.id < b.id ? -1 : 1))[0];
      if (!offer) return [];
      const dice = diceOf(`${places.territoryCode}/story/${member.word}/${scene.idea}`);
      return [lifeOf(person, offer, { ...scene, byCoach: scene.byCoach === true, earliest: offer.publishedDay }, calendar, dice)];
    });
  });
}

/** The ideas that the stories need, with the number of days they must have been published for. */
export const storyIdeas: ReadonlyMap<string, number> = new Map(
  Object.values(stories).flat().map(({ idea, recent, state }) => [idea, recent + (state === "suivi" ? 32 : state === "demarre" || state === "accepte" ? 18 : 8)] as const),
);
