import { callOutcomes, motiveInWords, type CallOutcome } from "#app/domain/hotline/calls.ts";
import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import type { OfferButton, OfferChange } from "#app/domain/offers/offer-change.schema.ts";
import { Contact } from "../admin/contact.tsx";
import { ChangeButtons } from "../offers/change-buttons.tsx";
import { offerStatusWords } from "../offers/status-words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { CallForm } from "./call-form.tsx";

export type HelpOrganisationView = {
  organisationId: string; name: string; communeName: string; phone: string; email: string;
  members: readonly { userId: string; name: string; email: string | null; phone: string | null }[];
  offers: readonly { offerId: string; title: string; status: string; publishedAt: Date | null; expiresAt: Date | null; changes: readonly OfferButton[]; enteredBy: string | null }[];
  applications: readonly { applicationId: string; who: string; title: string; label: string; silentDays: number | null }[];
  calls: readonly { at: Date; motive: string; outcome: string; line: string }[];
};

/** What was just done on this page, or on the one before. */
export type HelpDone = "publiee" | "tenue" | "relance" | OfferChange | null;

/** An employer on the phone: what waits for his word, his offers, the offer he dictates. */
export function HelpOrganisationPage({ organisation: one, done, now, lastResult }: { organisation: HelpOrganisationView; lastResult?: LastResult; done: HelpDone; now: Date }) {
  const today = localDay(now);
  return (
    <>
      <PageTitle back={{ href: "/hotline", label: "Chercher" }} lead={one.communeName} actions={<ButtonLink href={`/hotline/organisations/${one.organisationId}/offre`} icon="plus">Saisir une offre dictée</ButtonLink>}>
        {one.name}
      </PageTitle>
      {done === "publiee" && <Notice kind="ok" title="L’offre est publiée." live><p>L’employeur la trouve dans sa page, avec votre prénom.</p></Notice>}
      {done === "tenue" && <Notice kind="watch" title="L’offre attend un regard." live><p>Personne n’a encore rencontré cette organisation, ou des mots sont à revoir. <a href="/hotline/moderation">La relire et décider</a></p></Notice>}
      {done === "relance" && <Notice kind="ok" title="L’appel est noté." live><p>Notez maintenant ce que l’employeur a dit, personne par personne.</p></Notice>}
      {done === "reopen" && <Notice kind="ok" title="L’offre est prolongée, ou rouverte." live><p>Une offre rouverte peut attendre un regard&nbsp;: son état est dans la liste.</p></Notice>}
      {(done === "filled" || done === "closed") && <Notice kind="ok" title={done === "filled" ? "L’offre est notée comme pourvue." : "L’offre est fermée."} live><p>Les personnes qui attendaient une réponse sont prévenues.</p></Notice>}
      <ErrorSummary form={formState(lastResult, {})} />
      <Columns shape="aside">
        <div>
          <Table
            caption="Les réponses qui attendent sa décision" rows={one.applications} rowKey={({ applicationId }) => applicationId} empty={<EmptyState icon="check" title="Rien n’attend" next="Les nouvelles réponses viennent ici." />}
            columns={[
              { key: "who", label: "Personne", cell: ({ applicationId, who }) => <a href={`/hotline/candidatures/${applicationId}`}>{who}</a> },
              { key: "offer", label: "Offre", cell: ({ title }) => title },
              { key: "state", label: "Où elle en est", cell: ({ label, silentDays }) => <span>{label} {silentDays !== null && <Chip tone="amber">{silentDays}&nbsp;jours</Chip>}</span> },
            ]}
          />
          <Table
            caption="Ses offres" rows={one.offers} rowKey={({ offerId }) => offerId} empty={<EmptyState icon="briefcase" title="Pas d’offre en cours" next="Saisissez celle que l’employeur dicte." />}
            columns={[
              { key: "title", label: "Offre", cell: ({ offerId, title, enteredBy }) => <>{title} <a href={`/hotline/organisations/${one.organisationId}/offre?copie=${offerId}`}>Copier<span className="vh"> {title}</span></a>{enteredBy && <small className="soft under">saisi par {enteredBy}</small>}</> },
              { key: "status", label: "État", cell: ({ status, expiresAt }) => <span>{offerStatusWords[status] ?? status}{status === "open" && expiresAt && <small className="soft under">jusqu’au {dayInWords(localDay(expiresAt), today)}</small>}</span> },
              { key: "when", label: "Publiée", cell: ({ publishedAt }) => (publishedAt ? dayNear(localDay(publishedAt), today) : "non") },
              { key: "changes", label: "Ce que l’employeur en dit", typed: true, long: true, cell: ({ offerId, title, changes }) => <Changes offerId={offerId} title={title} changes={changes} /> },
            ]}
          />
        </div>
        <div>
          <Card title="Pour joindre">
            <Contact email={one.email || null} phone={one.phone || null} />
            <ul className="plain stack">
              {one.members.map(({ userId, name, ...ways }) => (
                <li key={userId}>
                  <a className="alone" href={`/hotline/comptes/${userId}`}>{name}</a>
                  <Contact {...ways} />
                </li>
              ))}
            </ul>
            {one.members.length === 0 && <p className="soft">Personne n’a encore de compte ici.</p>}
          </Card>
          {one.calls.length > 0 && (
            <Card title="Derniers appels">
              <ul className="plain stack">
                {one.calls.map(({ at, motive, outcome, line }, index) => (
                  <li key={index}>
                    {capital(dayNear(localDay(at), today))}&nbsp;: {motiveInWords(motive)} {Object.hasOwn(callOutcomes, outcome) && <Chip tone={callOutcomes[outcome as CallOutcome].tone}>{callOutcomes[outcome as CallOutcome].label}</Chip>} <span className="soft">{line}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <CallForm form={formState(null)} about={{ organisationId: one.organisationId, name: one.name }} />
        </div>
      </Columns>
    </>
  );
}

/** « Prolonger », « pourvue », « fermer », as he says it on the phone. */
function Changes({ offerId, title, changes }: Pick<HelpOrganisationView["offers"][number], "offerId" | "title" | "changes">) {
  if (changes.length === 0) return "";
  return (
    <details className="later">
      <summary>
        Changer<span className="vh">&nbsp;: {title}</span>
      </summary>
      <ChangeButtons changes={changes} title={title} offerId={offerId} />
    </details>
  );
}
