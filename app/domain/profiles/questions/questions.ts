import type { ProfileFacts } from "../profile-facts.ts";
import type { ProfileSection } from "../profile.schema.ts";

/**
 * « Faisons connaissance »: the questions, in the order they are asked, one a page.
 *
 * `slug` is in the address, `why` says what the answer is good for, `seenBy` who reads it, `section` what it writes of the
 * profile. What is needed most comes first: whoever stops after five questions already has offers.
 */
export const questions = [
  {
    code: "place", slug: "commune", section: "place", short: "Votre commune", title: "Où habitez-vous\u00a0?",
    why: "On cherche des offres près de chez vous.", seenBy: "Votre coach voit votre commune. Un employeur aussi, si vous lui répondez.",
  },
  {
    code: "travel", slug: "deplacements", section: "travel", short: "Vos déplacements", title: "Comment vous déplacez-vous\u00a0?",
    why: "On garde les offres où vous pouvez aller.", seenBy: "Votre coach le voit. Un employeur, jamais.",
  },
  {
    code: "reach", slug: "distance", section: "travel", short: "La distance", title: "Jusqu’où pouvez-vous aller\u00a0?",
    why: "Une offre trop loin ne sert à rien.", seenBy: "Votre coach le voit. Un employeur, jamais.",
  },
  {
    code: "week", slug: "semaine", section: "week", short: "Votre semaine", title: "Quand êtes-vous libre\u00a0?",
    why: "On cherche des horaires qui vont avec votre vie.", seenBy: "Votre coach le voit. Un employeur sait seulement si ses horaires vous vont.",
  },
  {
    code: "hours", slug: "heures", section: "hours", short: "Vos heures", title: "Combien d’heures par semaine\u00a0?",
    why: "Vous choisissez\u00a0: quelques heures, ou plus.", seenBy: "Votre coach le voit. Un employeur, jamais.",
  },
  {
    code: "wishes", slug: "envies", section: "wishes", short: "Vos envies", title: "Quel travail aimeriez-vous\u00a0?",
    why: "C’est ce qui compte le plus pour vos offres.", seenBy: "Votre coach le voit. Un employeur aussi, si vous lui répondez.",
  },
  {
    code: "experience", slug: "parcours", section: "experience", short: "Votre parcours", title: "Qu’avez-vous déjà fait\u00a0?",
    why: "Au travail, dans une association, chez vous\u00a0: tout compte.", seenBy: "Votre coach le voit. Ce qui est de votre vie reste hors du CV.",
  },
  {
    code: "skills", slug: "savoir-faire", section: "skills", short: "Vos savoir-faire", title: "Que savez-vous faire\u00a0?",
    why: "Cochez ce que vous avez déjà fait, même chez vous.", seenBy: "Ces lignes sont sur votre CV. Un employeur les voit si vous lui répondez.",
  },
  {
    code: "licences", slug: "permis", section: "licences", short: "Vos permis", title: "Avez-vous un permis\u00a0?",
    why: "Certaines offres demandent un permis ou un certificat.", seenBy: "C’est sur votre CV. Un employeur le voit si vous lui répondez.",
  },
  {
    code: "speaks", slug: "parler", section: "speaks", short: "Parler français", title: "Comment parlez-vous français\u00a0?",
    why: "On choisit des offres où vous serez à l’aise.", seenBy: "Votre coach le voit. Votre CV le dit seulement si c’est un atout.",
  },
  {
    code: "reads", slug: "lire", section: "reads", short: "Lire le français", title: "Comment lisez-vous le français\u00a0?",
    why: "On évite les offres où il faut trop lire.", seenBy: "Votre coach le voit. Votre CV le dit seulement si c’est un atout.",
  },
  {
    code: "kinds", slug: "genres", section: "kinds", short: "Ce que vous cherchez", title: "Que cherchez-vous\u00a0?",
    why: "Vous verrez seulement ce que vous choisissez.", seenBy: "Votre coach le voit. Un employeur, jamais.",
  },
  {
    code: "avoid", slug: "eviter", section: "avoid", short: "Ce que vous évitez", title: "Que voulez-vous éviter\u00a0?",
    why: "On enlève ces offres de votre liste.", seenBy: "Votre coach le voit. On ne le montre jamais à un employeur.",
  },
] as const satisfies readonly { code: string; slug: string; section: ProfileSection; short: string; title: string; why: string; seenBy: string }[];

export type Question = (typeof questions)[number];
export type QuestionCode = Question["code"];
/** `answered` also without a row: a coach told it before these questions existed. */
export type QuestionState = "answered" | "skipped" | "open";
/** A row of `profile_question`. */
export type QuestionRow = { question: string; state: string };

/** The row that says she was shown these pages and put them off: then nobody leads her there again. */
export const WELCOME = "welcome";

/** The question of an address; undefined when none is called that. */
export function questionAt(slug: string): Question | undefined {
  return questions.find((question) => question.slug === slug);
}

/** What the profile already tells, question by question; `isEmpty`: nothing but where she lives, which is asked when her space is opened. */
export type Told = Record<QuestionCode, boolean> & { isEmpty: boolean };

/** What a profile tells. Her commune is always there, and says nothing of whether the rest was ever asked: it counts with something else. */
export function toldBy(facts: ProfileFacts): Told {
  const { means, availability, projects, experience, skills, licences, kinds, contracts, avoid } = facts;
  const isEmpty = [means, availability, projects, experience, skills, licences, kinds, contracts, avoid].every((list) => list.length === 0)
    && facts.weeklyHoursMin === null && facts.weeklyHoursMax === null && facts.frenchLevel === null && facts.about === "";
  return {
    isEmpty, place: !isEmpty, travel: means.length > 0, reach: means.some(({ radiusKm }) => radiusKm !== null), week: availability.length > 0,
    hours: facts.weeklyHoursMin !== null || facts.weeklyHoursMax !== null, wishes: projects.length > 0, experience: experience.length > 0,
    skills: skills.length > 0, licences: licences.length > 0, kinds: kinds.length > 0, avoid: avoid.length > 0,
    // A level that a coach entered answers both; one that came from a single answer leaves the other to ask.
    speaks: facts.speaksFrench !== null || (facts.frenchLevel !== null && facts.readsFrench === null),
    reads: facts.readsFrench !== null || (facts.frenchLevel !== null && facts.speaksFrench === null),
  };
}

/** Which questions are asked of her: how far is asked of who has a way to travel. */
export function questionsFor(told: Pick<Told, "travel">): Question[] {
  return questions.filter(({ code }) => code !== "reach" || told.travel);
}

/** Whether she should be led to these pages: nothing told, and nothing answered, skipped nor put off. */
export function isNewcomer(told: Told, rows: readonly QuestionRow[]): boolean {
  return rows.length === 0 && told.isEmpty;
}

/** Each question asked of her with its state. What is told is answered, whoever told it and even after she skipped it. */
export function questionStates(told: Told, rows: readonly QuestionRow[]): { question: Question; state: QuestionState }[] {
  const kept = new Map(rows.map(({ question, state }) => [question, state]));
  return questionsFor(told).map((question) => {
    const state = kept.get(question.code);
    return { question, state: state === "answered" || told[question.code] ? "answered" : state === "skipped" ? "skipped" : "open" };
  });
}

/**
 * Where to go on: the first question that waits after this one, else the first that waits at all; null when none does.
 *
 * A skipped question does not wait: it is offered again in the list, never pressed.
 */
export function nextQuestion(states: readonly { question: Question; state: QuestionState }[], after?: QuestionCode): Question | null {
  const open = states.filter(({ state, question }) => state === "open" && question.code !== after).map(({ question }) => question);
  const place = questions.findIndex(({ code }) => code === after);
  return open.find((question) => questions.indexOf(question) > place) ?? open[0] ?? null;
}

/** The question before this one among those asked; null for the first. */
export function questionBefore(told: Pick<Told, "travel">, code: QuestionCode): Question | null {
  const asked = questionsFor(told);
  return asked[asked.findIndex((question) => question.code === code) - 1] ?? null;
}
