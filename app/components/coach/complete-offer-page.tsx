import { phoneInWords } from "#app/domain/accounts/address.ts";
import { numberInWords } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import type { Ask } from "#app/domain/offers/intake/missing.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { RestFields } from "../offers/rest-fields.tsx";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { DateInput, TextInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { Asked, type IntakeView } from "./intake-cards.tsx";

type Props = {
  offerId: string; title: string; kind: OfferKind; contract: string | null; isOpen: boolean; organisationName: string;
  intake: IntakeView & { missing: readonly Ask[] };
  done: string | null; now: Date; lastResult?: LastResult;
};
const notices: Record<string, string> = { repondre: "C’est enregistré. L’offre est à jour.", demander: "Le lien part. Les réponses arrivent dans l’offre.", clause: "Les heures sont notées." };

/** What an offer lacks: the link to its employer, the same questions for whoever has him on the phone, the hours of its clause. */
export function CompleteOfferPage({ offerId, title, kind, contract, isOpen, organisationName, intake, done, now, lastResult }: Props) {
  const form = formState(lastResult);
  const { missing, clause } = intake;
  return (
    <>
      <PageTitle back={{ href: `/coach/offres/${offerId}`, label: frenchText(title) }} lead={frenchText(organisationName)}>
        Compléter l’offre
      </PageTitle>
      {done !== null && Object.hasOwn(notices, done) && <Notice kind="ok" title={notices[done]} live />}
      <ErrorSummary form={form} />
      {!isOpen && <Notice title="Cette offre n’est plus ouverte." />}
      {isOpen && missing.length === 0 && <Notice kind="ok" title="Il ne manque rien à cette offre." />}
      {isOpen && missing.length > 0 && (
        <div className="narrow stacked">
          <AskCard intake={intake} lastResult={lastResult} now={now} />
          <form method="post" noValidate>
            <input type="hidden" name="act" value="repondre" />
            <Card title="Ou répondre maintenant">
              <RestFields form={form} kind={kind} contract={contract} missing={missing} />
              <Actions>
                <Button icon="check">Enregistrer</Button>
              </Actions>
            </Card>
          </form>
        </div>
      )}
      {clause && <ClauseCard clause={clause} lastResult={lastResult} now={now} />}
    </>
  );
}

function AskCard({ intake, lastResult, now }: { intake: IntakeView; lastResult: LastResult; now: Date }) {
  const { contact, way } = intake;
  const form = formState(lastResult, { contactEmail: contact.email, contactPhone: contact.phone === "" ? "" : phoneInWords(contact.phone) }, "lien");
  return (
    <form method="post" noValidate>
      <input type="hidden" name="act" value="demander" />
      <Card title="Demander à l’employeur, par un lien">
        <p>Il répond en une minute, sans compte. Le lien ouvre cette offre seulement, pendant 30 jours.</p>
        <Asked intake={intake} now={now} />
        <p className="soft">{way === "mail" ? "Le lien part par e-mail." : way === "sms" ? "Le lien part par SMS." : "Donnez une adresse ou un portable : c’est là que le lien part."} Sans adresse ici, celle de l’organisation sert.</p>
        <div className="form-row">
          <TextInput field={form.field("contactEmail")} label="Adresse e-mail" type="email" autoComplete="off" optional />
          <TextInput field={form.field("contactPhone")} label="Portable" type="tel" autoComplete="off" optional />
        </div>
        <Actions>
          <Button look="quiet" icon="mail">
            {intake.asking ? "Renvoyer le lien" : "Envoyer le lien"}
          </Button>
        </Actions>
      </Card>
    </form>
  );
}

function ClauseCard({ clause, lastResult, now }: { clause: NonNullable<IntakeView["clause"]>; lastResult: LastResult; now: Date }) {
  const today = localDay(now);
  const form = formState(lastResult, { on: today }, "clause");
  return (
    <form method="post" noValidate className="narrow">
      <input type="hidden" name="act" value="clause" />
      <Card title="Clause sociale" id="clause">
        <p>
          {numberInWords(clause.done)}&nbsp;h faites sur {numberInWords(clause.due)}&nbsp;h dues.
        </p>
        <ul className="plain">
          {clause.lines.map(({ hours, on }, at) => (
            <li key={at}>
              {numberInWords(hours)}&nbsp;h, jusqu’au {dayInWords(on, today)}
            </li>
          ))}
        </ul>
        <div className="form-row">
          <TextInput field={form.field("hours")} label="Heures faites" inputMode="decimal" short />
          <DateInput field={form.field("on")} label="Jusqu’au" />
        </div>
        <Actions>
          <Button look="quiet" icon="plus">
            Noter ces heures
          </Button>
        </Actions>
      </Card>
    </form>
  );
}
