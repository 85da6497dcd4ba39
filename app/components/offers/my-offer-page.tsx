import { SILENT_AFTER_DAYS } from "#app/domain/applications/silence.ts";
import type { MoreWords } from "#app/domain/offers/more-words.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import type { WeeklyWindow } from "#app/domain/matching/types.ts";
import { NotForMeHere } from "../applications/no-reasons.tsx";
import { TalkingNote } from "../applications/with-coach.tsx";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Steps } from "../ui/steps.tsx";
import { cardOf, type ForMeOffer } from "./for-me.tsx";
import { OfferFace, ProposalNote } from "./offer-card.tsx";
import { inShortSentences } from "./offer-words.ts";
import { OfferFacts } from "./offer-facts.tsx";
import { SET_ASIDE } from "./set-aside-note.tsx";
import { WeekDrawing } from "./week-drawing.tsx";

type Props = {
  offer: ForMeOffer & {
    description: string;
    employerActivity: string;
    placeNote: string;
    isOpen: boolean;
    isChecked: boolean;
    employerReads: boolean;
    contract: string;
    weeklyHours: string;
    hoursNote: string;
    week: WeeklyWindow[];
    startsOn: string | null;
    wage: string;
    skills: { label: string; known: boolean | null }[];
    licences: string[];
    constraints: string[];
    more: MoreWords;
    access: string[];
    applicationId: string | null;
    hasAnswered: boolean;
    isSetAside: boolean;
    coachName: string | null;
    talksWith: string | null;
  };
};

const CARRIED = [
  { title: "Tout de suite, votre coach reçoit votre réponse", detail: "Cette offre vient d’un autre site. Son employeur n’est pas encore inscrit ici." },
  { title: "Votre coach appelle l’employeur", detail: "Ou l’aide le fait, si vous n’avez pas de coach." },
  { title: "Vous suivez tout dans «\u00a0Mes réponses\u00a0»", detail: `Rien après ${SILENT_AFTER_DAYS.sent} jours\u00a0? Votre coach le voit aussi.` },
];
const AFTER = [
  { title: "Tout de suite, votre réponse part", detail: "L’employeur reçoit un message." },
  { title: `Sous ${SILENT_AFTER_DAYS.sent} jours, l’employeur répond`, detail: "Il lit votre CV. Il propose un rendez-vous, ou dit non." },
  { title: `Après ${SILENT_AFTER_DAYS.sent} jours sans nouvelles, votre coach le voit`, detail: "Il peut appeler l’employeur. Vous suivez tout dans «\u00a0Mes réponses\u00a0»." },
];

/** One offer: why it suits her, her week, the way there, what is needed, what happens after, a yes, and a no in one tap. */
export function MyOfferPage({ offer }: Props) {
  const card = cardOf(offer);
  const here = `/mon-espace/offres/${offer.offerId}`;
  const today = localDay(new Date());
  const place = [offer.communeName, offer.placeNote].filter(Boolean).join(", ");
  return (
    <>
      <PageTitle back={{ href: offer.kind === "BENEVOLAT" ? "/mon-espace?onglet=benevolat" : "/mon-espace", label: "Pour moi" }}>{offer.title}</PageTitle>
      {!offer.isOpen && <Notice kind="watch" title={offer.isChecked ? "Nous vérifions cette offre. Elle revient bientôt, ou nous vous prévenons." : "Cette offre n’est plus ouverte."} />}
      {offer.hasAnswered && (
        <Notice kind="ok" title="Vous avez répondu à cette offre.">
          <p>
            <a className="alone" href={`/mon-espace/reponses?envoyee=${offer.applicationId}`}>Voir où en est ma réponse</a>
          </p>
        </Notice>
      )}
      {offer.isOpen && !offer.hasAnswered && offer.talksWith && <TalkingNote name={offer.talksWith} />}
      {offer.isSetAside && (
        <Notice title="Vous avez mis cette offre de côté.">
          <PostButton action={SET_ASIDE} fields={{ act: "remettre", offerId: offer.offerId }} look="quiet">
            La remettre dans ma liste
          </PostButton>
        </Notice>
      )}
      {card.proposal && <ProposalNote {...card.proposal} />}
      <div className="card offer">
        <OfferFace offer={card} heading={null} />
      </div>
      <Card title="Votre semaine">
        <WeekDrawing week={offer.week} total={offer.weeklyHours || undefined} note={offer.hoursNote || undefined} />
      </Card>
      {offer.explanation?.travel.text && (
        <Card title="Pour y aller">
          <p>{offer.explanation.travel.text}. C’est une estimation, en ligne droite depuis le centre de votre commune.</p>
          {offer.access.length > 0 && <p>{offer.access.join(". ")}.</p>}
          {offer.explanation.closeness === "with-aid" && (
            <p>
              <a className="alone" href="/mon-espace/deplacements">Le prêt&nbsp;: ses conditions, et comment le demander</a>
            </p>
          )}
        </Card>
      )}
      <Card title="Ce qu’il faut">
        <OfferFacts
          facts={{
            ...offer.more,
            with: [offer.employerName, offer.employerActivity].filter(Boolean).join(", "),
            place,
            contract: offer.contract,
            start: offer.startsOn ? dayInWords(offer.startsOn, today) : undefined,
            pay: offer.wage || undefined,
            skills: offer.skills.map((skill) => skill.label),
            licences: offer.licences,
          }}
        />
        {offer.constraints.length > 0 && <p>À savoir&nbsp;: {inShortSentences(offer.constraints)}</p>}
        {offer.description && <p className="prose">{offer.description}</p>}
      </Card>
      <Card title="Après votre réponse">
        <Steps steps={offer.employerReads ? AFTER : CARRIED} />
      </Card>
      {offer.isOpen && !offer.hasAnswered && (
        <Actions>
          <ButtonLink href={`${here}/repondre`} icon="check" wide>
            Ça m’intéresse
          </ButtonLink>
        </Actions>
      )}
      {offer.isOpen && !offer.hasAnswered && !offer.isSetAside && <NotForMeHere offer={offer} />}
      {offer.isOpen && (
        <p>
          <a className="alone" href={`/offres/${offer.offerId}/signaler`}>Signaler cette offre</a>
        </p>
      )}
    </>
  );
}
