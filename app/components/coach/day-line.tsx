import { phoneInWords } from "#app/domain/accounts/address.ts";
import { reasonInWords } from "#app/domain/applications/reasons.ts";
import { stateTable, type ApplicationState } from "#app/domain/applications/states.ts";
import { absenceReasonWords } from "#app/domain/coaching/appointments.ts";
import type { DayLine } from "#app/domain/coaching/day.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords, NBSP, sinceInWords } from "#app/domain/kit/french.ts";
import { ActionLine } from "../ui/action-line.tsx";
import { ButtonLink } from "../ui/button.tsx";
import type { IconName } from "../ui/icon.tsx";
import { PostButton } from "../ui/post-button.tsx";
import type { Tone } from "../ui/tone.ts";
import { frenchText, telHref } from "../ui/typography.ts";

/** What a line says and the button that does it. */
export type LineWords = { icon: IconName; kind: string; tone: Tone; fact: string; about: string; action: { label: string; href: string; icon?: IconName }; /** What ends the line. */ doneId?: string };

const GOOD: readonly ApplicationState[] = ["accepte", "demarre", "suivi"];
const LOST: readonly ApplicationState[] = ["refuse", "rompu", "retire", "sans-suite"];

/** The words of a line of the day: pure, from the line and the hour. */
export function lineWords(line: DayLine, now: Date): LineWords {
  const today = localDay(now);
  const file = `/coach/personnes/${line.beneficiaryId}`;
  const about = "title" in line ? [line.title, line.employerName, line.kind === "interview" ? line.interviewPlace : ""].filter(Boolean).map(frenchText).join(", ") : "";
  switch (line.kind) {
    case "interview":
      return {
        icon: "calendar", kind: "Entretien", tone: "sky", about, fact: `Entretien ${line.interviewAt ? momentInWords(line.interviewAt, today) : ""}`,
        action: { label: "Préparer", href: `${file}#candidatures` },
      };
    case "silent": {
      const what = line.state === "entretien" ? "de l’entretien" : "de l’employeur";
      return {
        icon: "clock", kind: "Silence", tone: "amber", about, fact: `Pas de nouvelles ${what} depuis ${count(line.silentDays ?? 0, "jour")}`,
        action: line.employerPhone ? { label: `Appeler le ${phoneInWords(line.employerPhone)}`, href: telHref(line.employerPhone), icon: "phone" } : { label: "Voir", href: `${file}#candidatures` },
      };
    }
    case "answered": {
      const when = dayNear(localDay(line.at), today);
      if (line.answer === "accepted") return { icon: "check", kind: "Réponse", tone: "leaf", about, fact: `A dit oui ${when}`, action: { label: "Voir sa réponse", href: `${file}#candidatures` } };
      const why = line.reason === null ? "" : `, ${reasonInWords(line.reason).toLowerCase()}`;
      return { icon: "message", kind: "Réponse", tone: "amber", about, fact: `A dit non ${when}${why}`, action: { label: "Proposer autre chose", href: `${file}#offres` } };
    }
    case "moved": {
      const isGood = GOOD.includes(line.state);
      const isLost = LOST.includes(line.state);
      const why = line.reason === null ? "" : `, ${reasonInWords(line.reason).toLowerCase()}`;
      return {
        icon: isGood ? "check" : isLost ? "x" : "briefcase", kind: "Candidature", tone: isGood ? "leaf" : isLost ? "red" : "sky",
        fact: `${movedWords(line)} ${dayNear(localDay(line.movedAt), today)}${why}`, about,
        action: isLost ? { label: "Proposer autre chose", href: `${file}#offres` } : { label: line.state === "accepte" ? "Préparer le premier jour" : "Voir", href: `${file}#candidatures` },
      };
    }
    case "together":
      return {
        icon: "users", kind: "Avec vous", tone: "amber", about: frenchText(line.offerTitle), fact: `Veut répondre avec vous, demandé ${dayNear(localDay(line.at), today)}`,
        action: { label: "Voir sa page", href: file }, doneId: line.taskId,
      };
    case "letter":
      return {
        icon: "message", kind: "Message", tone: "sky", about: line.letters > 1 ? `${line.letters}${NBSP}messages non lus` : "", fact: `Vous a écrit ${dayNear(localDay(line.at), today)}`,
        action: { label: "Lire et répondre", href: `${file}/messages` },
      };
    case "unable":
      return {
        icon: "calendar", kind: "Rendez-vous", tone: "amber", about: line.reason === null ? "" : absenceReasonWords(line.reason),
        fact: `${line.wantsOther ? "Demande un autre moment que" : "Ne peut pas venir"} ${momentInWords(line.startsAt, today)}`, action: { label: "Voir sa réponse", href: `${file}/rendez-vous` },
      };
    case "quiet": {
      const since = line.lastProposalAt === null ? "Aucune proposition pour l’instant" : `Aucune proposition ${sinceInWords(localDay(line.lastProposalAt), today)}`;
      return {
        icon: "users", kind: "À relancer", tone: "plain", fact: since, about: line.goodOffers === 0 ? "Aucune offre proche" : `${count(line.goodOffers, "offre proche", "offres proches")}`,
        action: line.goodOffers === 0 ? { label: "Revoir son profil", href: `${file}#profil` } : { label: "Proposer une offre", href: `${file}#offres` },
      };
    }
  }
}

const MOVED: Partial<Record<ApplicationState, string>> = {
  positionne: "A répondu", entretien: "Rendez-vous proposé", accepte: "Candidature acceptée", demarre: "A commencé", suivi: "Suivi en poste",
  refuse: "Refus de l’employeur", retire: "A retiré sa réponse", "sans-suite": "Candidature sans suite", rompu: "S’est arrêté",
};

function movedWords({ state, byRole }: Extract<DayLine, { kind: "moved" }>): string {
  return state === "positionne" && byRole === "employer" ? "L’employeur demande du temps" : (MOVED[state] ?? stateTable[state].forCoach.label);
}

/** One line of the day. */
export function DayLineRow({ line, now }: { line: DayLine; now: Date }) {
  const { icon, kind, tone, fact, about, action, doneId } = lineWords(line, now);
  return (
    <ActionLine
      icon={icon}
      kind={kind}
      tone={tone}
      who={line.who}
      href={`/coach/personnes/${line.beneficiaryId}`}
      fact={
        <>
          {fact}
          <small className="soft">{about}</small>
        </>
      }
      action={
        <ButtonLink href={action.href} look="quiet" icon={action.icon}>
          {action.label}
          <span className="vh">&nbsp;: {line.who}</span>
        </ButtonLink>
      }
      later={
        doneId && (
          <PostButton action="/coach?index" fields={{ taskId: doneId }} look="bare">
            C’est fait<span className="vh">&nbsp;: {line.who}</span>
          </PostButton>
        )
      }
    />
  );
}
