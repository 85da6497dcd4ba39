import { CASELOAD } from "#app/domain/coaching/portfolio.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { ENTRUSTMENT } from "#app/domain/referents/entrustment.ts";
import { motives, shownCodes, shownThings, type EntrustmentMotive } from "#app/domain/referents/entrustment-words.ts";
import { referralReasonCodes, referralReasons } from "#app/domain/referents/referrals.ts";
import type { Similar } from "../accounts/similar-people.tsx";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { frenchText } from "../ui/typography.ts";

type Room = { coachId: string; name: string; areaName: string | null; active: number };
type Referral = { name: string; communeName: string; line: string; referent: string; createdAt: Date; phone: string; email: string; motive: EntrustmentMotive; similar: readonly Similar[]; coaches: readonly Room[] };
type Props = { referral: Referral; /** Whether a coach must be named: the reader is none. */ asksCoach: boolean; back: { href: string; label: string }; now: Date; lastResult?: LastResult };

const load = ({ active }: Room) => `${active}\u00a0sur\u00a0${CASELOAD.people}`;

/** Someone whom a referent sends: what is known, then yes, or no with a reason. */
export function ReferralPage({ referral, asksCoach, back, now, lastResult }: Props) {
  const form = formState(lastResult, { months: "3", shows: shownCodes });
  const { motive, coaches: [me] } = referral;
  return (
    <>
      <PageTitle back={back} lead={`Envoyée ${dayNear(localDay(referral.createdAt), localDay(now))} par ${referral.referent}. La personne a dit oui.`}>
        {referral.name}
      </PageTitle>
      <ErrorSummary form={form} />
      <Card title="La demande">
        <p>«&nbsp;{frenchText(referral.line)}&nbsp;»</p>
        <DefinitionList
          items={[
            { term: "Commune", detail: referral.communeName, icon: "map-pin" },
            { term: "Téléphone", detail: referral.phone || "Pas de numéro", icon: "phone" },
            { term: "E-mail", detail: referral.email || "Pas d’adresse", icon: "mail" },
            { term: "Le référent", detail: motives[motive].label, icon: "user" },
          ]}
        />
      </Card>
      {!asksCoach && me && me.active >= CASELOAD.people && (
        <Notice kind="watch" title={`Votre file active est de ${load(me)}.`}>
          <p>Vous pouvez accepter. Vous pouvez aussi laisser un collègue du secteur répondre, ou en parler avec votre responsable.</p>
        </Notice>
      )}
      <form method="post" noValidate className="narrow">
        <Card title="L’accompagner">
          <p className="field-hint">Son espace s’ouvre et son accompagnement de six mois commence.</p>
          {asksCoach && <Select field={form.field("coachId")} label="Coach" hint="Les coachs du secteur d’abord, celui qui a le plus de place en tête." empty="Choisissez" options={referral.coaches.map((room) => ({ value: room.coachId, label: `${room.name} (${[room.areaName, load(room)].filter(Boolean).join(", ")})` }))} />}
          <Known similar={referral.similar} form={form} />
          <Access motive={motive} form={form} />
          <Actions>
            <Button name="act" value="accept" icon="check">
              Accepter
            </Button>
          </Actions>
        </Card>
        <Card title="Ou refuser">
          <Select field={form.field("reason")} label="Pourquoi" hint="Le référent lit cette raison. Elle parle de l’accompagnement, jamais de la personne." empty="Choisissez" options={referralReasonCodes.map((value) => ({ value, label: referralReasons[value] }))} />
          <Actions>
            <Button name="act" value="refuse" look="quiet" icon="x">
              Refuser
            </Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}

/** Those whom she may be: the reader's own to choose from, of the others whom to ask. */
function Known({ similar, form }: { similar: readonly Similar[]; form: FormState }) {
  if (similar.length === 0) return null;
  const own = similar.flatMap(({ beneficiaryId, name, communeName, coachName }) => (beneficiaryId === null ? [] : [{ value: beneficiaryId, label: `C’est ${[name || "cette personne", communeName].filter(Boolean).join(", ")}`, hint: coachName === null ? "Sans coach pour l’instant" : `Suivie par ${coachName}` }]));
  return (
    <>
      {similar.filter(({ beneficiaryId }) => beneficiaryId === null).map(({ coachName }, index) => (
        <p key={index}>Quelqu’un lui ressemble, {coachName === null ? "sans coach pour l’instant" : `suivi par ${coachName}`}. Demandez avant d’accepter.</p>
      ))}
      <Choices field={form.field("who")} legend="Qui est-ce ?" options={[...own, { value: "new", label: "C’est quelqu’un d’autre", hint: "Un numéro ou une adresse qui ouvre déjà un espace n’est pas repris : une carte suffit." }]} />
    </>
  );
}

/** The referent's access, proposed: for how long, what, and her yes. */
function Access({ motive, form }: { motive: EntrustmentMotive; form: FormState }) {
  return (
    <>
      <Choices field={form.field("months")} legend="Un accès pour le référent" hint="Vous pouvez l’ouvrir plus tard, sur la page de la personne." layout="line" options={[{ value: "0", label: "Pas maintenant" }, ...ENTRUSTMENT.monthsToChoose.map((months) => ({ value: String(months), label: `${months} mois` }))]} />
      <Choices field={form.field("shows")} type="checkbox" legend="Ce qu’il voit, avec son nom" options={shownCodes.map((value) => ({ value, label: shownThings[value].label }))} />
      <Checkbox field={form.field("hasAgreed")} label="La personne est d’accord pour cet accès" hint={motives[motive].isLegal ? "Pas nécessaire ici : la mission de ce référent est prévue par la loi. La personne en est informée." : "Demandez-lui. Elle peut arrêter quand elle veut."} />
    </>
  );
}
