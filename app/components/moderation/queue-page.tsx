import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Table } from "../ui/table.tsx";
import { telHref } from "../ui/typography.ts";
import { LookCard, type LookOfferView } from "./look-card.tsx";

export type RenewByPhone = { offerId: string; title: string; employer: string; phone: string; communeName: string; expiresAt: Date };
export type QueueDone = "publiee" | "refusee" | "prolongee" | "pourvue" | null;
type Props = { offers: readonly LookOfferView[]; total: number; toRenew: readonly RenewByPhone[]; done: QueueDone; now: Date; lastResult?: LastResult };

const DONE: Record<Exclude<QueueDone, null>, string> = {
  publiee: "L’offre est publiée. L’employeur est prévenu, s’il l’attendait.",
  refusee: "L’offre est refusée. L’employeur sait pourquoi et peut la corriger.",
  prolongee: "L’offre est prolongée de 30 jours.",
  pourvue: "L’offre est pourvue. Les personnes qui attendaient sont prévenues.",
};

/** The offers that wait for a human look, the oldest first; then those that end soon and that only a call can keep. */
export function QueuePage({ offers, total, toRenew, done, now, lastResult }: Props) {
  const at = String((lastResult?.initialValue as { offerId?: unknown } | undefined)?.offerId ?? "");
  return (
    <>
      <PageTitle lead={total === 0 ? "Rien n’attend un regard." : `${count(total, "offre attend un regard", "offres attendent un regard")}, la plus ancienne d’abord.`}>Offres à relire</PageTitle>
      {done && <Notice kind="ok" title={DONE[done]} live />}
      <ErrorSummary form={formState(lastResult, {}, at.slice(0, 8))} />
      {offers.map((offer) => (
        <LookCard key={offer.offerId} offer={offer} now={now} lastResult={offer.offerId === at ? lastResult : undefined} />
      ))}
      {total === 0 && <EmptyState icon="check" title="Tout est relu" next="Une offre vient ici quand un mot est à vérifier, quand personne ne connaît l’employeur, ou quand on la signale." />}
      {total > offers.length && <p className="soft">Les suivantes viennent quand celles-ci sont décidées.</p>}
      {toRenew.length > 0 && (
        <Table
          caption="À prolonger par téléphone" rows={toRenew} rowKey={({ offerId }) => offerId} empty={null}
          columns={[
            { key: "title", label: "Offre", cell: ({ title, employer, communeName }) => <>{title}<small className="soft under">{employer}, {communeName}</small></> },
            { key: "until", label: "Se termine", cell: ({ expiresAt }) => dayInWords(localDay(expiresAt), localDay(now)) },
            { key: "phone", label: "Appeler", cell: ({ phone }) => (phone ? <a href={telHref(phone)}>{phoneInWords(phone)}</a> : <span className="soft">pas de numéro</span>) },
            { key: "act", label: "Sa réponse", cell: ({ offerId, title }) => <Renew offerId={offerId} title={title} /> },
          ]}
        />
      )}
    </>
  );
}

function Renew({ offerId, title }: { offerId: string; title: string }) {
  return (
    <>
      <PostButton fields={{ act: "renew", offerId }} look="quiet">
        Toujours d’actualité<span className="vh">&nbsp;: {title}</span>
      </PostButton>
      <PostButton fields={{ act: "filled", offerId }} look="bare">
        Pourvue<span className="vh">&nbsp;: {title}</span>
      </PostButton>
    </>
  );
}
