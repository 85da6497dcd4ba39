import { dayInWords, dayNear, localDay, momentInWords } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { LookNotice, type LookView } from "./look-notice.tsx";
import { OfferFacts, type OfferFactsView } from "./offer-facts.tsx";

type Answer = { applicationId: string; shortName: string; communeName: string; label: string; sentAt: Date; isRead: boolean; message: string; interviewAt: Date | null; criteria: string | null };
type Props = { offer: { offerId: string; title: string; status: string; description: string; enteredBy: string | null; facts: OfferFactsView; suits: { words: string; ideas: readonly string[] } | null; crowd: number | null; thanks: string; look: LookView | null; advice: readonly string[]; expiresAt: Date | null }; cards: readonly Answer[]; note: "new" | "corrected" | null };

/** An offer and the people who answered it, those to read first. */
export function EmployerOfferPage({ offer, cards, note }: Props) {
  const isOpen = offer.status === "open";
  return (
    <>
      <PageTitle back={{ href: "/employeur", label: "Mes offres" }}>{offer.title}</PageTitle>
      {offer.look && <LookNotice look={offer.look} offerId={offer.offerId} />}
      {note === "corrected" && !offer.look && <Notice kind="ok" title="Vos corrections sont enregistrées." live />}
      {note === "new" && isOpen && (
        <Notice kind="ok" title="Votre offre est publiée." live>
          <p>Les personnes qui peuvent venir la voient déjà. Nous vous écrivons dès que quelqu’un répond.</p>
        </Notice>
      )}
      {!isOpen && !offer.look && (
        <Notice title="Cette offre n’est plus ouverte.">
          <PostButton fields={{ change: "reopen" }} look="quiet">
            La rouvrir
          </PostButton>
        </Notice>
      )}
      {offer.crowd !== null && (
        <Notice kind="watch" title={`${offer.crowd}\u00a0personnes attendent votre réponse.`}>
          <p>Nous ne proposons plus cette offre pour l’instant, pour ne pas en faire attendre d’autres. Répondez, même non&nbsp;: elle est proposée de nouveau aussitôt.</p>
        </Notice>
      )}
      {offer.thanks && <p className="soft">{offer.thanks}</p>}
      <Columns shape="aside">
        <section aria-labelledby="reponses">
          <h2 id="reponses">Réponses ({cards.length})</h2>
          {cards.length === 0 && <EmptyState icon="users" title="Personne n’a encore répondu" next={offer.look ? "Votre offre n’est pas encore proposée. Les réponses viennent ensuite." : "Les coachs proposent votre offre aux personnes qui peuvent venir. Vous recevrez un message."} />}
          {cards.map((card) => (
            <AnswerLine key={card.applicationId} card={card} />
          ))}
        </section>
        <div>
          {offer.suits !== null && (
            <Card title="Dans votre zone">
              <p>Votre offre {offer.suits.words} jusqu’à vous.</p>
              {offer.suits.ideas.length > 0 && (
                <>
                  <p>Elle pourrait aller à plus de monde&nbsp;:</p>
                  <ul>
                    {offer.suits.ideas.map((idea) => (
                      <li key={idea}>{idea}</li>
                    ))}
                  </ul>
                </>
              )}
              <p className="field-hint">Un nombre seulement, jamais qui. En dessous de 5, il n’est pas dit.</p>
            </Card>
          )}
          <Card title="L’offre">
            {offer.enteredBy && (
              <p className="soft">
                Saisie pour vous par {offer.enteredBy}. Une erreur&nbsp;? Corrigez-la.
              </p>
            )}
            <OfferFacts facts={offer.facts} />
            {offer.description && <p className="prose">{offer.description}</p>}
            {offer.advice.length > 0 && (
              <>
                <p>Pour avoir plus de réponses&nbsp;:</p>
                <ul>
                  {offer.advice.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </>
            )}
            {isOpen && (
              <ButtonLink look="quiet" href={`/employeur/offres/${offer.offerId}/modifier`}>
                Corriger
              </ButtonLink>
            )}{" "}
            <ButtonLink look="quiet" href={`/employeur/offres/nouvelle?copie=${offer.offerId}`}>
              Copier
            </ButtonLink>
          </Card>
          {isOpen && offer.expiresAt && (
            <Card title="Toujours d’actualité ?">
              <p>Votre offre est proposée jusqu’au {dayInWords(localDay(offer.expiresAt), localDay(new Date()))}.</p>
              <PostButton fields={{ change: "reopen" }} look="quiet">
                Prolonger de 30 jours
              </PostButton>
            </Card>
          )}
          {offer.look && (
            <Card title="Vous ne cherchez plus ?">
              <PostButton fields={{ change: "closed" }} look="bare">
                Retirer l’offre
              </PostButton>
            </Card>
          )}
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
