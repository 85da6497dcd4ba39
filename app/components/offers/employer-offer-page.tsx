import { count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { OfferFacts, type OfferFactsView } from "./offer-facts.tsx";

type Answer = { applicationId: string; shortName: string; communeName: string; label: string; sentAt: Date; isRead: boolean; message: string; interviewAt: Date | null; criteria: string | null };
type Props = { offer: { offerId: string; title: string; status: string; description: string; facts: OfferFactsView; suits: number | null }; cards: readonly Answer[]; note: "new" | "corrected" | null };

/** An offer and the people who answered it, those to read first. */
export function EmployerOfferPage({ offer, cards, note }: Props) {
  const isOpen = offer.status === "open";
  return (
    <>
      <PageTitle back={{ href: "/employeur", label: "Mes offres" }}>{offer.title}</PageTitle>
      {note === "corrected" && <Notice kind="ok" title="Vos corrections sont enregistrées." live />}
      {note === "new" && (
        <Notice kind="ok" title="Votre offre est publiée." live>
          <p>Les personnes qui peuvent venir la voient déjà. Nous vous écrivons dès que quelqu’un répond.</p>
        </Notice>
      )}
      {!isOpen && (
        <Notice title="Cette offre n’est plus ouverte.">
          <PostButton fields={{ change: "reopen" }} look="quiet">
            La rouvrir
          </PostButton>
        </Notice>
      )}
      <Columns shape="aside">
        <section aria-labelledby="reponses">
          <h2 id="reponses">Réponses ({cards.length})</h2>
          {cards.length === 0 && <EmptyState icon="users" title="Personne n’a encore répondu" next="Les coachs proposent votre offre aux personnes qui peuvent venir. Vous recevrez un message." />}
          {cards.map((card) => (
            <AnswerLine key={card.applicationId} card={card} />
          ))}
        </section>
        <div>
          {offer.suits !== null && (
            <Card title="Dans votre zone">
              <p>Votre offre correspond à {count(offer.suits, "personne", "personnes")} qui peuvent venir jusqu’à vous.</p>
            </Card>
          )}
          <Card title="L’offre">
            <OfferFacts facts={offer.facts} />
            {offer.description && <p className="prose">{offer.description}</p>}
            {isOpen && (
              <ButtonLink look="quiet" href={`/employeur/offres/${offer.offerId}/modifier`}>
                Corriger
              </ButtonLink>
            )}
          </Card>
          {isOpen && (
            <Card title="C’est trouvé ?">
              <p>Fermez l’offre&nbsp;: les personnes qui attendent seront prévenues.</p>
              <PostButton fields={{ change: "filled" }} look="quiet">
                Le poste est pourvu
              </PostButton>
              <PostButton fields={{ change: "closed" }} look="bare">
                Retirer l’offre
              </PostButton>
            </Card>
          )}
        </div>
      </Columns>
    </>
  );
}

function AnswerLine({ card }: { card: Answer }) {
  const today = localDay(new Date());
  return (
    <article className="card">
      <h3 className="card-title">
        <a href={`/employeur/candidatures/${card.applicationId}`}>
          {card.shortName}, {card.communeName}
        </a>
      </h3>
      <p>
        <Chip tone={card.isRead ? "sky" : "amber"}>{card.label}</Chip> <span className="soft">répondu {dayNear(localDay(card.sentAt), today)}</span>
      </p>
      {card.criteria && <p>{card.criteria}</p>}
      {card.interviewAt && <p>Rendez-vous {momentInWords(card.interviewAt, today)}</p>}
      {card.message && <p className="soft">«&nbsp;{card.message.length > 160 ? `${card.message.slice(0, 157)}…` : card.message}&nbsp;»</p>}
    </article>
  );
}
