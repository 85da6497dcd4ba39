import { absenceReasonWords } from "#app/domain/coaching/appointments.ts";
import { groupEventKindWords, groupOutcomes } from "#app/domain/coaching/group-events.ts";
import { capital, count, lengthInWords } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, plainField, type LastResult } from "../../ui/form-state.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { PostButton } from "../../ui/post-button.tsx";
import { Select } from "../../ui/select.tsx";
import { frenchText } from "../../ui/typography.ts";
import { SignSheet } from "./sign-sheet.tsx";
import { countsInWords, type EventLine } from "./events-page.tsx";

type Invited = { invitationId: string; beneficiaryId: string; name: string; isMine: boolean; answer: string | null; answerReason: string | null; answerNote: string; isPresent: boolean; outcome: string | null };
type Event = EventLine & { minutes: number; about: string; employers: string; holderName: string; invitations: readonly Invited[]; invitable: readonly { beneficiaryId: string; name: string }[] };
type Props = { event: Event; done: string | null; canTick: boolean; now: Date; lastResult?: LastResult };

const thanks: Record<string, string> = { invite: "Les invitations sont parties.", cancel: "La rencontre est annulée. Les personnes le savent.", present: "C’est noté." };

/** One group event: who is invited, who comes, who came and what came of it. Printed, it is the sheet of the day. */
export function EventPage({ event, done, canTick, now, lastResult }: Props) {
  const form = formState(lastResult);
  const isPast = event.startsAt <= now;
  return (
    <>
      <PageTitle back={{ href: "/coach/ateliers", label: "Ateliers et rencontres" }} lead={`${capital(momentInWords(event.startsAt, localDay(now)))}, ${lengthInWords(event.minutes)} · ${frenchText(event.place)}`}>
        {frenchText(event.title)}
      </PageTitle>
      {done !== null && Object.hasOwn(thanks, done) && <Notice kind="ok" title={thanks[done]} live />}
      {event.isCancelled && <Notice kind="lost" title="Cette rencontre est annulée." />}
      <ErrorSummary form={form} />
      <Card title={groupEventKindWords(event.kind)}>
        <p className="soft">
          {countsInWords(event, isPast)} · animé par {event.holderName}
        </p>
        {event.about && <p>{frenchText(event.about)}</p>}
        {event.employers && <p>Employeurs&nbsp;: {frenchText(event.employers.split("\n").join(", "))}</p>}
        {event.isMine && !isPast && !event.isCancelled && (
          <PostButton fields={{ act: "cancel" }} look="quiet">
            Annuler la rencontre
          </PostButton>
        )}
      </Card>
      <Card title={event.isMine ? "Les personnes" : "Vos personnes"} id="personnes">
        {event.invitations.length > 0 && !event.isCancelled && (
          <p>
            <button type="button" className="btn btn-quiet" data-print hidden>
              Imprimer la feuille à signer
            </button>
          </p>
        )}
        {event.invitations.length === 0 && <p className="soft">Aucune invitation pour l’instant.</p>}
        <ul className="thread">
          {event.invitations.map((one) => (
            <li key={one.invitationId}>
              <p>
                {one.isMine ? <a href={`/coach/personnes/${one.beneficiaryId}`}>{one.name}</a> : one.name} <Answer {...one} />
              </p>
              {(one.answerReason || one.answerNote) && <p className="soft">{[one.answerReason && absenceReasonWords(one.answerReason), frenchText(one.answerNote)].filter(Boolean).join(". ")}</p>}
              {canTick && <Presence one={one} />}
            </li>
          ))}
        </ul>
      </Card>
      {!isPast && !event.isCancelled && event.invitable.length > 0 && (
        <form method="post" noValidate>
          <input type="hidden" name="act" value="invite" />
          <Card title="Inviter">
            <Choices type="checkbox" field={form.field("beneficiaryIds")} legend="Qui de vos personnes ?" hint={`${capital(count(event.invitable.length, "personne"))}. Une invitation n’est pas une convocation : qui ne vient pas n’a rien à justifier.`} options={event.invitable.map(({ beneficiaryId, name }) => ({ value: beneficiaryId, label: name }))} />
            <Actions>
              <Button icon="mail">Inviter ces personnes</Button>
            </Actions>
          </Card>
        </form>
      )}
      <SignSheet event={event} now={now} />
    </>
  );
}

function Answer({ answer, isPresent, outcome }: Invited) {
  if (isPresent) return <Chip tone="leaf">{outcome && Object.hasOwn(groupOutcomes, outcome) ? groupOutcomes[outcome as keyof typeof groupOutcomes] : "Est là"}</Chip>;
  if (answer === "confirmed") return <Chip tone="sky">Vient</Chip>;
  return answer === "cannot" ? <Chip tone="amber">Ne peut pas</Chip> : <Chip>Sans réponse</Chip>;
}

function Presence({ one }: { one: Invited }) {
  const fields = { act: "present", invitationId: one.invitationId };
  if (!one.isPresent) {
    return (
      <PostButton fields={{ ...fields, isPresent: "1" }} icon="check" look="quiet">
        Est là<span className="vh">&nbsp;: {one.name}</span>
      </PostButton>
    );
  }
  const field = { ...plainField("outcome", one.outcome ?? ""), id: `suite-${one.invitationId}` };
  return (
    <>
      <form method="post">
        {Object.entries({ ...fields, isPresent: "1" }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select field={field} label={`Ce qui en est sorti pour ${one.name}`} options={Object.entries(groupOutcomes).map(([value, label]) => ({ value, label }))} />
        <Button look="quiet">Noter</Button>
      </form>
      <PostButton fields={{ ...fields, isPresent: "0" }} look="bare">
        Retirer<span className="vh">&nbsp;: {one.name}</span>
      </PostButton>
    </>
  );
}
