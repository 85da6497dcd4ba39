import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay, NBSP } from "#app/domain/kit/french.ts";
import type { PersonCard } from "#app/domain/profiles/person-card.ts";
import { Openings, type OpeningsView } from "../matching/openings.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Columns } from "../ui/columns.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText, telHref } from "../ui/typography.ts";
import { LettersCard, type LettersInShort } from "../letters/letters-card.tsx";
import { Applications, Appointments, Proposals, type ApplicationLine, type AppointmentView, type ProposalView } from "./person-thread.tsx";
import { offerOfForm, prefixOf } from "./propose-form.tsx";
import { RankedOffers, type OffersView } from "./ranked-offers.tsx";
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
  entered: readonly { byRole: string; byName: string | null; at: Date }[];
};
type Props = {
  person: PersonView;
  ranked: OffersView;
  /** Null when it could not be counted: her account is closed. */
  openings: OpeningsView | null;
  proposals: readonly ProposalView[];
  applications: readonly ApplicationLine[];
  appointments: { coming: readonly AppointmentView[]; past: readonly AppointmentView[] };
  letters: LettersInShort;
  /** The offer that was just proposed. */
  proposed: string | null;
  now: Date;
  lastResult?: LastResult;
};

const ranks: Record<string, string> = { "premiere-intention": "premier accompagnement", renouvellement: "renouvellement" };

/** « Flers · 8e semaine sur 26 · premier accompagnement ». */
export function episodeInWords(episode: PersonView["episode"], today: string): string {
  if (episode === null) return "pas d’accompagnement ouvert";
  if (episode.hiredOn !== null) return `en poste depuis le ${dayInWords(episode.hiredOn, today)}`;
  if (episode.week > episode.weeks) return `accompagnement à clore, fini le ${dayInWords(episode.endsOn, today)}`;
  return `${episode.week === 1 ? "1re" : `${episode.week}e`} semaine sur${NBSP}${episode.weeks}`;
}

/** A person for her coach: who she is, her ranked offers with what explains them, what was proposed and what became of it. */
export function PersonPage({ person, ranked, openings, proposals, applications, appointments, letters, proposed, now, lastResult }: Props) {
  const { firstName, lastName, phone, email, episode } = person;
  const told = proposals.find(({ offerId }) => offerId === proposed);
  const form = formState(lastResult, {}, prefixOf(offerOfForm(lastResult) ?? ""));
  const waiting = proposals.filter(({ status }) => status === "waiting").length;
  const lead = [person.facts.communeName, episodeInWords(episode, localDay(now)), ...(episode ? [ranks[episode.rank] ?? episode.rank] : []), ...(waiting > 0 ? [`${count(waiting, "proposition")} sans réponse`] : [])];
  return (
    <>
      <PageTitle
        back={{ href: "/coach/personnes", label: "Mes personnes" }}
        lead={lead.join(" · ")}
        actions={
          <>
            {phone && (
              <ButtonLink href={telHref(phone.e164)} look="quiet" icon="phone">
                {phone.words}
              </ButtonLink>
            )}
            {email && (
              <ButtonLink href={`mailto:${email}`} look="quiet" icon="mail">
                Écrire
              </ButtonLink>
            )}
            <ButtonLink href={`/coach/personnes/${person.beneficiaryId}/questions`} look="quiet" icon="pencil">
              Questions
            </ButtonLink>
            <ButtonLink href={`/coach/personnes/${person.beneficiaryId}/a-faire`} look="quiet" icon="list">
              À faire
            </ButtonLink>
            <ButtonLink href={`/coach/personnes/${person.beneficiaryId}/cv.pdf`} look="quiet" icon="file">
              Son CV
            </ButtonLink>
            <ButtonLink href={`/coach/personnes/${person.beneficiaryId}/carte`} look="quiet" icon="id-card">
              Sa carte
            </ButtonLink>
          </>
        }
      >
        {firstName} {lastName}
      </PageTitle>
      {told && (
        <Notice kind="ok" title={`Offre proposée à ${firstName}\u00a0: ${frenchText(told.title)}.`} live>
          <p>Elle est en tête de « Pour moi », avec votre mot. Vous verrez sa réponse ici.</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <Columns shape="person">
        <div>
          <WhoCard card={person.card} about={person.facts.about} entered={person.entered} now={now} />
          {openings && <Openings openings={openings} />}
        </div>
        <RankedOffers ranked={ranked} firstName={firstName} lastResult={lastResult} />
        <div>
          <LettersCard beneficiaryId={person.beneficiaryId} {...letters} now={now} />
          <Proposals proposals={proposals} now={now} />
          <Applications applications={applications} now={now} />
          <Appointments beneficiaryId={person.beneficiaryId} {...appointments} now={now} />
        </div>
      </Columns>
    </>
  );
}
