import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import type { MyAnswer } from "#app/domain/applications/my-answer.ts";
import type { SharedTask } from "#app/domain/coaching/shared-tasks.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords } from "#app/domain/kit/french.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { Timeline } from "../applications/timeline.tsx";
import type { EmployerOffer } from "../offers/employer-offers.tsx";
import { cardOf, type ForMeOffer } from "../offers/for-me.tsx";
import { OfferFace } from "../offers/offer-card.tsx";
import { placeInWords } from "../offers/offer-words.ts";
import { offerStatusWords } from "../offers/status-words.ts";
import { CvSheet } from "../profiles/cv-sheet.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { frenchText } from "../ui/typography.ts";

export type SeenView =
  | { what: "offers"; offers: ForMeOffer[]; total: number }
  | { what: "answers"; answers: MyAnswer[] }
  | { what: "meetings"; meetings: MyMeeting[]; tasks: SharedTask[] }
  | { what: "cv"; cv: CvView }
  | { what: "employer"; offers: EmployerOffer[] }
  | { what: "coach"; people: number; withoutProposal: number };
type Props = { userId: string; firstName: string; lastName: string; role: string; page: string; seen: SeenView; now: Date };

const tabs = [["offres", "Pour moi"], ["benevolat", "Bénévolat"], ["reponses", "Mes réponses"], ["rendez-vous", "Rendez-vous et à faire"], ["cv", "Mon CV"]] as const;

/** What someone on the phone reads on her own pages: to look at together. Nothing here can be pressed for her. */
export function SeenPagesView({ userId, firstName, lastName, role, page, seen, now }: Props) {
  return (
    <>
      <PageTitle back={{ href: `/hotline/comptes/${userId}`, label: "Le compte" }}>Les pages de {firstName} {lastName}</PageTitle>
      <Notice kind="watch" icon="eye" title={`Vous regardez avec ${firstName}. Rien ne se fait d’ici.`}>
        <p>{role === "beneficiary" ? `C’est noté : ${firstName} peut lire que l’aide a regardé ses pages, et quand. Les messages avec le coach ne sont pas montrés.` : "C’est noté avec votre nom."}</p>
      </Notice>
      {role === "beneficiary" && <Tabs label="Ses pages" tabs={tabs.map(([code, label]) => ({ href: `?page=${code}`, label, current: code === page }))} />}
      <Seen seen={seen} now={now} />
    </>
  );
}

function Seen({ seen, now }: { seen: SeenView; now: Date }) {
  switch (seen.what) {
    case "offers":
      return <SeenOffers offers={seen.offers} total={seen.total} />;
    case "answers":
      return <SeenAnswers answers={seen.answers} />;
    case "meetings":
      return <SeenMeetings meetings={seen.meetings} tasks={seen.tasks} now={now} />;
    case "cv":
      return <CvSheet cv={seen.cv} />;
    case "employer":
      return <SeenEmployer offers={seen.offers} />;
    case "coach":
      return (
        <Card title="Mes personnes">
          <p>{count(seen.people, "personne", "personnes", "Aucune")} dans son portefeuille, dont {seen.withoutProposal} sans proposition.</p>
          <p className="soft">Les dossiers des personnes ne sont pas montrés ici.</p>
        </Card>
      );
  }
}

function SeenOffers({ offers, total }: { offers: readonly ForMeOffer[]; total: number }) {
  if (offers.length === 0) return <EmptyState title="Sa page est vide" next="La personne lit qu’une offre arrivera. Son coach peut élargir ses souhaits ou ses trajets." />;
  return (
    <>
      <p className="soft">{count(total, "offre", "offres")} en tout. Voici les premières, dans son ordre.</p>
      {offers.map((offer) => (
        <Card key={offer.offerId} level={2} title={offer.title} aside={offer.proposal && <Chip tone="leaf">Proposée par {offer.proposal.by}</Chip>}>
          <OfferFace offer={{ ...cardOf(offer), proposal: null }} heading={null} />
        </Card>
      ))}
    </>
  );
}

function SeenAnswers({ answers }: { answers: readonly MyAnswer[] }) {
  if (answers.length === 0) return <EmptyState icon="list" title="Pas encore de réponse" next="La personne lit : « Quand une offre vous plaît, répondez en deux touches. »" />;
  return (
    <>
      {answers.map(({ applicationId, title, communeName, employerName, progress, waitingProposal }) => (
        <Card key={applicationId} title={title}>
          <p className="offer-where">{placeInWords(communeName, employerName)}</p>
          <Timeline items={progress.dots.map((dot) => ({ title: dot.label, detail: dot.detail ?? undefined, state: dot.tone }))} silence={progress.silence ?? undefined} />
          {progress.next && <p>{progress.next}</p>}
          {waitingProposal && <p><Chip tone="amber">Le coach attend sa réponse</Chip></p>}
        </Card>
      ))}
    </>
  );
}

function SeenMeetings({ meetings, tasks, now }: { meetings: readonly MyMeeting[]; tasks: readonly SharedTask[]; now: Date }) {
  const today = localDay(now);
  return (
    <>
      <Card title="Mes rendez-vous">
        {meetings.length === 0 && <p className="soft">Aucun rendez-vous à venir.</p>}
        <ul className="plain stack">
          {meetings.map(({ meetingId, title, startsAt, place, isCancelled, isExcused, answer }) => (
            <li key={meetingId}>
              <strong>{frenchText(title)}</strong>, {momentInWords(startsAt, today)}{place && `, ${frenchText(place)}`} {isExcused ? <Chip tone="leaf">Absence excusée</Chip> : isCancelled ? <Chip tone="red">Annulé</Chip> : answer === null ? <Chip tone="amber">Sans réponse</Chip> : <Chip tone="leaf">Répondu</Chip>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title="À faire cette semaine">
        {tasks.length === 0 && <p className="soft">Rien pour l’instant.</p>}
        <ul className="plain stack">
          {tasks.map(({ taskId, title, dueOn, doneAt }) => (
            <li key={taskId}>
              {capital(frenchText(title))}{doneAt === null && dueOn !== null && `, pour ${dayNear(dueOn, today)}`} {doneAt !== null && <Chip tone="leaf" icon="check">Fait</Chip>}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function SeenEmployer({ offers }: { offers: readonly EmployerOffer[] }) {
  return (
    <Table
      caption="Mes offres" rows={offers} rowKey={({ offerId }) => offerId} empty={<EmptyState icon="briefcase" title="Pas encore d’offre" next="L’employeur lit : « Décrivez votre besoin en deux minutes. »" />}
      columns={[
        { key: "title", label: "Offre", cell: ({ title }) => title },
        { key: "place", label: "Commune", cell: ({ communeName }) => communeName },
        { key: "status", label: "État", cell: ({ status }) => offerStatusWords[status] ?? status },
        { key: "answers", label: "Réponses", numeric: true, cell: ({ counts }) => counts.all },
        { key: "toRead", label: "À lire", numeric: true, cell: ({ counts }) => counts.toRead },
      ]}
    />
  );
}
