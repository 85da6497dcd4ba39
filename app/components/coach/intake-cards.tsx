import { count, listInWords, numberInWords } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { offerStatusWords } from "../offers/status-words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { frenchText } from "../ui/typography.ts";

export type IntakeView = {
  missingWords: readonly string[];
  way: "mail" | "sms" | null;
  asking: { at: Date; isSent: boolean; isFailed: boolean; answeredAt: Date | null } | null;
  contact: { name: string; phone: string; email: string };
  sites: readonly { offerId: string; communeName: string; placeNote: string; posts: number; status: string }[];
  clause: { due: number; done: number; lines: readonly { hours: number; on: string }[] } | null;
};

/** An offer just entered: it is out, and what it lacks. */
export function EnteredNotice({ intake: { missingWords, sites, asking } }: { intake: IntakeView }) {
  return (
    <Notice kind="ok" title={sites.length > 0 ? `La commande est publiée : ${count(sites.length + 1, "lieu", "lieux")}.` : "L’offre est publiée."} live>
      {missingWords.length > 0 && <p>Il manque encore {listInWords(missingWords)}. {asking ? "L’employeur reçoit un lien pour le dire." : "Vous pouvez le demander à l’employeur par un lien."}</p>}
    </Notice>
  );
}

/** What is still to be known of an offer, the other places of its order, its clause; and starting another from it. */
export function IntakeCards({ intake, offerId, isOpen, now }: { intake: IntakeView; offerId: string; isOpen: boolean; now: Date }) {
  const { missingWords, sites, clause, contact } = intake;
  const here = `/coach/offres/${offerId}`;
  return (
    <>
      {isOpen && missingWords.length > 0 && (
        <Card title="Il manque encore" id="manque">
          <ul>
            {missingWords.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
          <Asked intake={intake} now={now} />
          <ButtonLink href={`${here}/completer`} look="quiet">
            Compléter, ou demander à l’employeur
          </ButtonLink>
        </Card>
      )}
      {contact.name !== "" && <p className="soft">Sur place, demander {frenchText(contact.name)}.</p>}
      {sites.length > 0 && (
        <Card title="La même commande, ailleurs" id="commande">
          <ul className="plain stack">
            {sites.map((site) => (
              <li key={site.offerId}>
                <a href={`/coach/offres/${site.offerId}`}>{[site.communeName, frenchText(site.placeNote)].filter(Boolean).join(", ")}</a> <span className="soft">{[count(site.posts, "poste"), site.status === "open" ? "" : (offerStatusWords[site.status] ?? site.status)].filter(Boolean).join(", ")}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {clause && (
        <Card title="Clause sociale" id="clause">
          <p>
            {numberInWords(clause.done)}&nbsp;h faites sur {numberInWords(clause.due)}&nbsp;h dues.
          </p>
          <a href={`${here}/completer#clause`}>Noter des heures faites</a>
        </Card>
      )}
      <p>
        <ButtonLink href={`/coach/offres/vite?copie=${offerId}`} look="quiet">
          Copier cette offre
        </ButtonLink>
      </p>
    </>
  );
}

/** What became of the last link. */
export function Asked({ intake: { asking }, now }: { intake: Pick<IntakeView, "asking">; now: Date }) {
  if (!asking) return null;
  const when = dayNear(localDay(asking.at), localDay(now));
  if (asking.answeredAt) return <p className="soft">L’employeur a répondu {dayNear(localDay(asking.answeredAt), localDay(now))}, pas à tout.</p>;
  if (asking.isFailed) return <p className="soft">Le lien de {when} n’est pas arrivé&nbsp;: appelez l’employeur.</p>;
  return <p className="soft">{asking.isSent ? `Lien envoyé ${when}, sans réponse.` : `Lien demandé ${when}, il part bientôt.`}</p>;
}
