import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import { ENTRUSTMENT, type EntrustmentState } from "#app/domain/referents/entrustment.ts";
import { motiveCodes, motives, NEVER_SHOWN, shownCodes, shownThings, type EntrustmentMotive, type ShownThing } from "#app/domain/referents/entrustment-words.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { Chip } from "../ui/chip.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Select } from "../ui/select.tsx";
import { VisuallyHidden } from "../ui/hidden.tsx";
import type { Tone } from "../ui/tone.ts";

type Access = { entrustmentId: string; referent: string; motive: EntrustmentMotive; shows: ShownThing[]; endsOn: string; state: EntrustmentState; endedBy: string | null; lastReadAt: Date | null };
type Props = { person: { beneficiaryId: string; firstName: string }; accesses: readonly Access[]; referents: readonly { userId: string; name: string }[]; done: string | null; now: Date; lastResult?: LastResult };

const said: Record<string, string> = { accepte: "L’orientation est acceptée. Le référent est prévenu.", give: "L’accès est ouvert. La personne en est prévenue.", extend: "L’accès est prolongé. La personne en est prévenue.", end: "L’accès est arrêté." };
const states: Record<EntrustmentState, { label: string; tone: Tone }> = { "to-come": { label: "À venir", tone: "plain" }, live: { label: "En cours", tone: "leaf" }, ending: { label: "Se termine bientôt", tone: "amber" }, over: { label: "Terminé", tone: "plain" }, cut: { label: "Arrêté", tone: "plain" } };

/** Who else reads a part of someone's file, given by her coach: each with its end in one click, then a new one. */
export function PersonReferents({ person: { beneficiaryId, firstName }, accesses, referents, done, now, lastResult }: Props) {
  const form = formState(lastResult, { shows: ["contact", "etapes", "tripartite"], months: "3" });
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${beneficiaryId}`, label: firstName }} lead={`${firstName} voit qui a un accès, jusqu’à quand, et chaque lecture.`}>
        Référents de {firstName}
      </PageTitle>
      {done !== null && Object.hasOwn(said, done) && <Notice kind="ok" title={said[done]} live />}
      <ErrorSummary form={form} />
      {accesses.map((access) => (
        <AccessCard key={access.entrustmentId} access={access} today={localDay(now)} />
      ))}
      {referents.length === 0 ? (
        <Notice title="Aucun référent n’a de compte">L’administration ouvre les comptes des référents.</Notice>
      ) : (
        <form method="post" noValidate className="narrow">
          <Card title="Ouvrir un accès">
            <Select field={form.field("referentId")} label="Référent" options={referents.map(({ userId, name }) => ({ value: userId, label: name }))} />
            <Choices field={form.field("motive")} legend="À quel titre" options={motiveCodes.map((value) => ({ value, label: motives[value].label, hint: motives[value].hint }))} />
            <Choices field={form.field("months")} legend="Pour combien de temps" layout="line" options={ENTRUSTMENT.monthsToChoose.map((months) => ({ value: String(months), label: `${months} mois` }))} />
            <Choices field={form.field("shows")} type="checkbox" legend="Ce que le référent voit, avec son nom" hint={NEVER_SHOWN.replace("Vous ne voyez pas", "Il ne voit jamais")} options={shownCodes.map((value) => ({ value, label: shownThings[value].label, hint: shownThings[value].hint }))} />
            <Checkbox field={form.field("hasAgreed")} label={`${firstName} est d’accord`} hint="Pas nécessaire pour un référent désigné par le Département : la personne en est informée." />
            <Actions>
              <Button icon="check">Ouvrir l’accès</Button>
            </Actions>
          </Card>
        </form>
      )}
    </>
  );
}

function AccessCard({ access: { entrustmentId, referent, motive, shows, endsOn, state, endedBy, lastReadAt }, today }: { access: Access; today: string }) {
  const isLive = state === "live" || state === "ending";
  return (
    <Card title={referent} aside={<Chip tone={states[state].tone}>{states[state].label}</Chip>}>
      <p>
        {motives[motive].label}, jusqu’au {dayInWords(endsOn, today)}.{endedBy === "person" && " Arrêté par la personne."}
      </p>
      <p className="soft">
        Voit&nbsp;: son nom, {shows.map((one) => shownThings[one].referent).join(", ")}. {lastReadAt === null ? "Jamais lu." : `Dernière lecture ${dayNear(localDay(lastReadAt), today)}.`}
      </p>
      {isLive && (
        <Actions>
          <PostButton fields={{ act: "extend", entrustmentId }} look="quiet" icon="plus">
            Prolonger de {ENTRUSTMENT.addedMonths} mois<VisuallyHidden> : {referent}</VisuallyHidden>
          </PostButton>
          <PostButton fields={{ act: "end", entrustmentId }} look="quiet" icon="x">
            Arrêter<VisuallyHidden> : {referent}</VisuallyHidden>
          </PostButton>
        </Actions>
      )}
    </Card>
  );
}
