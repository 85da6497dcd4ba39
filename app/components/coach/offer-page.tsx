import { RATE_DEFINITION } from "#app/domain/applications/answer-rate.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import type { OfferButton, OfferChange } from "#app/domain/offers/offer-change.schema.ts";
import { proposalsInWords } from "#app/domain/recommendations/recommendation-words.ts";
import { roomInWords, type Standing } from "#app/domain/recommendations/spread-words.ts";
import { ChangeButtons } from "../offers/change-buttons.tsx";
import { OfferFacts, type OfferFactsView } from "../offers/offer-facts.tsx";
import { offerKindWords } from "../offers/status-words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chips } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText, telHref } from "../ui/typography.ts";
import { MovesNotice, type MoveView } from "./batch-notes.tsx";
import { ChooseAgain } from "./choose-again.tsx";
import { EnteredNotice, IntakeCards, type IntakeView } from "./intake-cards.tsx";
import { OfferReadings, type OfferReadingsView } from "./offer-readings.tsx";
import { RankedPeople, type AlternativeView, type RankedPersonView } from "./ranked-people.tsx";

export type CoachOfferView = {
  offerId: string;
  kind: "EMPLOI" | "IMMERSION" | "BENEVOLAT";
  title: string;
  status: string;
  expiresAt: Date | null;
  changes: readonly OfferButton[];
  employerName: string;
  employerPhone: string;
  communeName: string;
  description: string;
  source: string;
  sourceUrl: string | null;
  seen: readonly { words: string; url: string | null }[];
  facts: OfferFactsView;
  conditions: readonly string[];
  flags: OfferReadingsView["flags"];
  others: OfferReadingsView["others"];
  proposals: { sent: number; answered: number; accepted: number };
  colleaguesPeople: number;
  applications: number;
  standing: Standing;
  suits: { words: string; ideas: readonly string[] } | null;
  crowd: { waiting: number; posts: number } | null;
  answers: string | null;
};
type Props = {
  offer: CoachOfferView;
  people: { possible: readonly RankedPersonView[]; blocked: readonly RankedPersonView[]; told: readonly RankedPersonView[] };
  /** What the last sending did: how many got it, and who did not with the reason. */
  sent: { count: number; others: number; again: number; notSent: readonly { name: string; why: string }[] } | null;
  /** What else would do for whom, once the offer is full. */
  alternatives: Readonly<Record<string, AlternativeView>>;
  /** What the rule would turn of what was just ticked. */
  moves: readonly MoveView[];
  lastResult?: LastResult;
  /** What its employer has not said yet; null for an imported offer. */
  intake: IntakeView | null;
  isNew: boolean;
  /** What was just asked of it, if anything. */
  change: OfferChange | null;
  now: Date;
};

const statuses: Record<string, string> = { draft: "Cette offre est un brouillon.", held: "Cette offre attend un regard de l’aide.", refused: "Cette offre est à corriger par l’employeur.", filled: "Cette offre est pourvue.", closed: "Cette offre est fermée.", expired: "Cette offre est terminée." };

/** « Pour qui, cette offre ? »: the people of her portfolio ranked, those who know of it already, and the offer itself beside. */
export function OfferPage({ offer, people, sent, alternatives, moves, lastResult, intake, isNew, change, now }: Props) {
  const isOpen = offer.status === "open";
  const form = formState(lastResult, { note: "" });
  const hasSomeone = people.possible.length + people.blocked.length > 0;
  return (
    <>
      <PageTitle back={{ href: "/coach/offres", label: "Offres" }} lead={[offerKindWords[offer.kind], frenchText(offer.employerName), offer.communeName, proposalsInWords(offer.proposals)].filter(Boolean).join(" · ")}>
        {frenchText(offer.title)}
      </PageTitle>
      {isNew && isOpen && intake && <EnteredNotice intake={intake} />}
      {isOpen && change === "reopen" && offer.expiresAt && <Notice kind="ok" title={`Elle est proposée jusqu’au ${dayInWords(localDay(offer.expiresAt), localDay(now))}.`} live />}
      {sent && <Sent sent={sent} />}
      {moves.length > 0 ? <MovesNotice moves={moves} brief /> : <ErrorSummary form={form} />}
      {!isOpen && <Notice title={statuses[offer.status] ?? "Cette offre n’est plus ouverte."}>Elle ne peut plus être proposée.{change !== null && change !== "reopen" && " Les personnes qui attendaient une réponse sont prévenues."}</Notice>}
      {isOpen && offer.crowd && (
        <Notice kind="watch" title={`${offer.crowd.waiting}\u00a0personnes attendent une réponse, pour ${count(offer.crowd.posts, "poste")}.`}>
          <p>L’offre n’est plus proposée à personne d’autre pour l’instant. Appelez l’employeur&nbsp;: dès qu’il répond, elle l’est de nouveau. On la trouve toujours en cherchant.</p>
        </Notice>
      )}
      <Columns shape="aside">
        <div>
          <h2 id="personnes">Pour qui, parmi vos personnes&nbsp;?</h2>
          {people.told.length > 0 && <Told people={people.told} />}
          {isOpen && hasSomeone && moves.length === 0 && <Room standing={offer.standing} />}
          {isOpen && moves.length > 0 && <ChooseAgain moves={moves} people={[...people.possible, ...people.blocked]} form={form} offerId={offer.offerId} />}
          {isOpen && hasSomeone && moves.length === 0 && <RankedPeople possible={people.possible} blocked={people.blocked} alternatives={alternatives} form={form} />}
          {isOpen && !hasSomeone && people.told.length > 0 && <p className="soft">Toutes vos personnes la connaissent.</p>}
          {!hasSomeone && people.told.length === 0 && <EmptyState icon="users" title="Personne à qui la proposer" next={isOpen ? "Votre portefeuille est vide pour l’instant." : "Aucune de vos personnes n’y a répondu."} />}
        </div>
        <div>
          <OfferCard offer={offer} />
          {offer.changes.length > 0 && <StillOpen offer={offer} now={now} />}
          {intake && <IntakeCards intake={intake} offerId={offer.offerId} isOpen={isOpen} now={now} />}
          <OfferReadings flags={offer.flags} others={offer.others} />
          <Numbers offer={offer} />
        </div>
      </Columns>
    </>
  );
}

/** How many more people it may go to before its posts are spoken for many times over. Full, it may still be proposed. */
function Room({ standing }: { standing: Standing }) {
  if (standing.already < standing.bound) return <p className="soft">{roomInWords(standing)}</p>;
  return (
    <Notice kind="watch" title={roomInWords(standing)}>
      <p>Vous pouvez encore la proposer. Quand une autre offre va presque aussi bien à une personne, c’est écrit sous son nom.</p>
    </Notice>
  );
}

function Sent({ sent }: { sent: NonNullable<Props["sent"]> }) {
  return (
    <>
      {sent.count + sent.others > 0 && (
        <Notice kind="ok" title={sent.count > 0 ? `Offre proposée à ${count(sent.count, "personne")}.` : `Une autre offre proposée à ${count(sent.others, "personne")}.`} live>
          <p>{sent.count > 0 && sent.others > 0 && `Une autre offre à ${count(sent.others, "personne")}. `}Vous verrez les réponses ici et dans «&nbsp;Aujourd’hui&nbsp;».</p>
        </Notice>
      )}
      {sent.again > 0 && <Notice title={`${count(sent.again, "proposition attend", "propositions attendent")} déjà une réponse : rien n’est parti deux fois.`} live />}
      {sent.notSent.length > 0 && (
        <Notice kind="watch" title={`Pas envoyée à ${count(sent.notSent.length, "personne")}`} live>
          <ul className="plain">
            {sent.notSent.map(({ name, why }) => (
              <li key={name}>
                {name}&nbsp;: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Those who know of the offer, with their answers. */
function Told({ people }: { people: Props["people"]["told"] }) {
  return (
    <Card title="La connaissent déjà" level={3} aside={<span className="tab-count">{people.length}</span>}>
      <ul className="thread thread-line">
        {people.map(({ beneficiaryId, firstName, lastName, told }) => (
          <li key={beneficiaryId}>
            <a href={`/coach/personnes/${beneficiaryId}#propositions`}>{`${firstName} ${lastName}`}</a> <span className="soft">{told}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OfferCard({ offer }: { offer: CoachOfferView }) {
  return (
    <Card title="L’offre">
      <OfferFacts facts={offer.facts} />
      <Chips label="Conditions" items={offer.conditions} />
      {offer.description && (
        <details className="fold" open={offer.description.length < 300}>
          <summary>Le texte de l’offre</summary>
          <p className="prose pre">{frenchText(offer.description)}</p>
        </details>
      )}
      {offer.employerPhone && (
        <p>
          <ButtonLink href={telHref(offer.employerPhone)} look="quiet" icon="phone">
            {phoneInWords(offer.employerPhone)}
          </ButtonLink>
        </p>
      )}
      {offer.seen.length > 0 && (
        <ul className="plain soft" data-part="seen">
          {offer.seen.map(({ words, url }) => (
            <li key={words}>
              {frenchText(words)}{" "}
              {url && (
                <a href={url} rel="noreferrer">
                  Voir l’offre d’origine
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {offer.seen.length === 0 && offer.sourceUrl && (
        <p>
          <a href={offer.sourceUrl} rel="noreferrer">
            Voir l’offre d’origine
          </a>
        </p>
      )}
    </Card>
  );
}

/** What its employer says on the phone: it holds, somebody was found, or it is over. */
function StillOpen({ offer: { expiresAt, status, changes }, now }: { offer: CoachOfferView; now: Date }) {
  return (
    <Card title="Toujours d’actualité ?" id="actualite">
      {status === "open" && expiresAt && <p>Elle est proposée jusqu’au {dayInWords(localDay(expiresAt), localDay(now))}.</p>}
      <ChangeButtons changes={changes} />
    </Card>
  );
}

/** Colleagues' people are numbers, never names. */
function Numbers({ offer }: { offer: CoachOfferView }) {
  return (
    <Card title="Dans le territoire">
      <ul className="thread">
        <li>
          {proposalsInWords(offer.proposals)}
          {offer.proposals.accepted > 0 && `, dont ${offer.proposals.accepted}\u00a0oui`}.
        </li>
        <li>{offer.applications === 0 ? "Aucune réponse n’est chez l’employeur." : `${count(offer.applications, "réponse")} chez l’employeur.`}</li>
        {offer.suits !== null && <li>L’offre {offer.suits.words}, tous coachs confondus.{offer.suits.ideas.length > 0 && ` À en dire à l’employeur\u00a0: ${offer.suits.ideas.join("\u00a0; ")}.`}</li>}
        {offer.answers !== null && (
          <li>
            L’employeur a répondu à&nbsp;: {offer.answers}.<small className="soft under">{frenchText(RATE_DEFINITION)}</small>
          </li>
        )}
        <li>{offer.colleaguesPeople === 0 ? "Personne à qui la proposer chez vos collègues." : `Possible aussi pour ${count(offer.colleaguesPeople, "personne accompagnée", "personnes accompagnées")} par vos collègues.`}</li>
      </ul>
    </Card>
  );
}
