import type { ReactNode } from "react";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay, NBSP } from "#app/domain/kit/french.ts";
import type { EnteredPart } from "#app/domain/profiles/entered-by.ts";
import type { PersonCard } from "#app/domain/profiles/person-card.ts";
import { LettersCard, type LettersInShort } from "../../letters/letters-card.tsx";
import { Openings, type OpeningsView } from "../../matching/openings.tsx";
import { Columns } from "../../ui/columns.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { frenchText } from "../../ui/typography.ts";
import { MovesNotice, type MoveView } from "../batch-notes.tsx";
import type { ThreadLineView } from "../thread-lines.tsx";
import { Applications, Proposals, type ApplicationLine, type ProposalView } from "./follow-cards.tsx";
import { HeaderMenus } from "./header-menus.tsx";
import { Appointments, NextCard, type AppointmentView, type TaskView } from "./next-card.tsx";
import { RankedOffers, type OffersView } from "./ranked-offers.tsx";
import type { ReachView } from "./reach-drawing.tsx";
import { ThreadCard } from "./thread-card.tsx";
import { WhoCard } from "./who-card.tsx";

export type PersonView = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  phone: { words: string; e164: string } | null;
  email: string | null;
  card: PersonCard;
  facts: { communeName: string; about: string };
  episode: { week: number; weeks: number; rank: string; endsOn: string; hiredOn: string | null } | null;
  entered: readonly EnteredPart[];
};
type Props = {
  person: PersonView;
  reach: ReachView;
  ranked: OffersView;
  /** Null when it could not be counted: her account is closed. */
  openings: OpeningsView | null;
  proposals: readonly ProposalView[];
  applications: readonly ApplicationLine[];
  appointments: { coming: readonly AppointmentView[]; past: readonly AppointmentView[] };
  letters: LettersInShort["letters"];
  unread: number;
  tasks: readonly TaskView[];
  thread: readonly ThreadLineView[];
  events: number;
  /** The offers that were just proposed. */
  sent: readonly string[];
  moves: readonly MoveView[];
  notSent: readonly { offerId: string; title: string; why: string }[];
  /** What other subjects add under who she is: who else may see her file. */
  access?: ReactNode;
  now: Date;
  lastResult?: LastResult;
};

const ranks: Record<string, string> = { "premiere-intention": "premier accompagnement", renouvellement: "renouvellement" };

/** « 8e semaine sur 26 ». */
export function episodeInWords(episode: PersonView["episode"], today: string): string {
  if (episode === null) return "pas d’accompagnement ouvert";
  if (episode.hiredOn !== null) return `en poste depuis le ${dayInWords(episode.hiredOn, today)}`;
  if (episode.week > episode.weeks) return `accompagnement à clore, fini le ${dayInWords(episode.endsOn, today)}`;
  return `${episode.week === 1 ? "1re" : `${episode.week}e`} semaine sur${NBSP}${episode.weeks}`;
}

/** The best offer within her reach that she was not told of; none while the page shows what is blocked. */
const nextOf = ({ view, offers }: OffersView) => (view === "portee" ? (offers.find(({ canPropose }) => canPropose) ?? null) : null);

/** A person for her coach: at the left who she is, in the middle her ranked offers with what explains them, at the right what is to do and what happened. */
export function PersonPage({ person, reach, ranked, openings, proposals, applications, appointments, letters, unread, tasks, thread, events, sent, moves, notSent, access, now, lastResult }: Props) {
  const { beneficiaryId, firstName, lastName, episode } = person;
  const today = localDay(now);
  const form = formState(lastResult, { offerIds: [], note: "" });
  const waiting = proposals.filter(({ status }) => status === "waiting").length;
  const lead = [person.facts.communeName, episodeInWords(episode, today), ...(episode ? [ranks[episode.rank] ?? episode.rank] : []), ...(waiting > 0 ? [`${count(waiting, "proposition")} sans réponse`] : [])];
  return (
    <>
      <PageTitle back={{ href: "/coach/personnes", label: "Mes personnes" }} lead={lead.join(" · ")} actions={<HeaderMenus beneficiaryId={beneficiaryId} phone={person.phone} email={person.email} />}>
        {firstName} {lastName}
      </PageTitle>
      <nav className="jump" aria-label="Dans la page">
        <a href="#offres">Offres</a> <a href="#suite">À faire</a> <a href="#fil">Fil</a> <a href="#trajet">Trajet</a>
      </nav>
      <Sent firstName={firstName} titles={proposals.filter(({ offerId }) => sent.includes(offerId)).map(({ title }) => title)} />
      {moves.length > 0 ? <MovesNotice moves={moves} /> : notSent.length > 0 ? <NotSent notSent={notSent} /> : <ErrorSummary form={form} />}
      <Columns shape="person">
        <div>
          <WhoCard beneficiaryId={beneficiaryId} card={person.card} about={person.facts.about} communeName={person.facts.communeName} reach={reach} entered={person.entered} now={now} />
          {openings && <Openings openings={openings} />}
          {access}
        </div>
        <RankedOffers ranked={ranked} firstName={firstName} beneficiaryId={beneficiaryId} form={form} moves={moves} notSent={notSent} />
        <div>
          <NextCard beneficiaryId={beneficiaryId} tasks={tasks} coachingEnds={episode === null ? "Pas d’accompagnement ouvert." : `Accompagnement jusqu’au ${dayInWords(episode.endsOn, today)}.`} now={now} />
          <Appointments beneficiaryId={beneficiaryId} {...appointments} now={now} />
          <ThreadCard beneficiaryId={beneficiaryId} thread={thread} events={events} now={now} />
          <LettersCard beneficiaryId={beneficiaryId} letters={letters} unread={unread} now={now} />
          <Proposals proposals={proposals} next={nextOf(ranked)} now={now} />
          <Applications beneficiaryId={beneficiaryId} applications={applications} now={now} />
        </div>
      </Columns>
    </>
  );
}

function Sent({ firstName, titles }: { firstName: string; titles: readonly string[] }) {
  if (titles.length === 0) return null;
  const named = titles.map(frenchText).join(", ");
  return (
    <Notice kind="ok" title={titles.length === 1 ? `Offre proposée à ${firstName}\u00a0: ${named}.` : `${titles.length}\u00a0offres proposées à ${firstName}\u00a0: ${named}.`} live>
      <p>{titles.length === 1 ? "Elle est en tête" : "Elles sont en tête"} de « Pour moi », avec votre mot. Vous verrez sa réponse ici.</p>
    </Notice>
  );
}

function NotSent({ notSent }: { notSent: readonly { offerId: string; title: string; why: string }[] }) {
  return (
    <Notice kind="watch" title="Rien n’est encore envoyé." live>
      <ul className="plain">
        {notSent.map(({ offerId, title, why }) => (
          <li key={offerId}>
            {frenchText(title)}&nbsp;: {why}
          </li>
        ))}
      </ul>
      <p>Elle n’est plus cochée. Envoyez les autres d’un clic.</p>
    </Notice>
  );
}
