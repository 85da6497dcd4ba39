import { atPlace, count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";
import { criteriaInWords, type CriteriaView } from "./vivier-words.ts";

type Entry = { enteredAt: Date; isNew: boolean };
type Props = {
  vivier: {
    name: string; criteria: CriteriaView;
    people: readonly (Entry & { beneficiaryId: string; name: string; communeName: string; wish: string })[];
    offers: readonly (Entry & { offerId: string; title: string; communeName: string; employerName: string })[];
  };
  now: Date;
};

/** One vivier: who is in it, which offers are for them, what is new, and proposing to all of them at once. */
export function VivierPage({ vivier: { name, criteria, people, offers }, now }: Props) {
  const today = localDay(now);
  const since = ({ enteredAt, isNew }: Entry) => (isNew ? <Chip tone="amber">Entré {dayNear(localDay(enteredAt), today)}</Chip> : null);
  const hasNews = [...people, ...offers].some(({ isNew }) => isNew);
  return (
    <>
      <PageTitle back={{ href: "/coach/viviers", label: "Viviers" }} lead={frenchText(criteriaInWords(criteria))}>
        {frenchText(name)}
      </PageTitle>
      <Actions>
        {hasNews && (
          <PostButton fields={{ act: "vu" }} icon="check">
            J’ai vu
          </PostButton>
        )}
        {people.length > 0 && (
          <ButtonLink href={`/coach/proposer?${people.map(({ beneficiaryId }) => `p=${beneficiaryId}`).join("&")}`} look="quiet" icon="arrow-right">
            Proposer des offres à ces personnes
          </ButtonLink>
        )}
      </Actions>
      <Card title={count(people.length, "personne")}>
        {people.length === 0 && <p className="soft">Personne de votre liste pour l’instant. Vous serez averti quand quelqu’un y entre.</p>}
        <ul className="events">
          {people.map((one) => (
            <li key={one.beneficiaryId}>
              <a href={`/coach/personnes/${one.beneficiaryId}`}>{one.name}</a>
              <span className="soft">{frenchText([one.wish, one.communeName].filter(Boolean).join(" · "))}</span>
              {since(one)}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={count(offers.length, "offre ouverte", "offres ouvertes")}>
        {offers.length === 0 && <p className="soft">Aucune offre pour l’instant. Vous serez averti quand il en arrive une.</p>}
        <ul className="events">
          {offers.map((one) => (
            <li key={one.offerId}>
              <a href={`/coach/offres/${one.offerId}`}>{frenchText(one.title)}</a>
              <span className="soft">{frenchText(`${atPlace(one.communeName)}, ${one.employerName}`)}</span>
              {since(one)}
            </li>
          ))}
        </ul>
      </Card>
      <PostButton fields={{ act: "supprimer" }} look="bare">
        Supprimer ce vivier
      </PostButton>
    </>
  );
}
