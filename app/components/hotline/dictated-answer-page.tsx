import { reasonsOffered } from "#app/domain/applications/reasons.ts";
import { SearchForm } from "../admin/search-form.tsx";
import { cardOf, type ForMeOffer } from "../offers/for-me.tsx";
import { OfferFace } from "../offers/offer-card.tsx";
import { placeInWords } from "../offers/offer-words.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { TextArea } from "../ui/text-input.tsx";

type Props = { userId: string; firstName: string; lastName: string; offers: readonly ForMeOffer[]; words: string; chosen: ForMeOffer | null; lastResult?: LastResult };

/** An answer dictated on the phone: which offer, then the text to read aloud, then what she said. */
export function DictatedAnswerPage({ chosen, ...props }: Props) {
  return chosen === null ? <ChooseOffer {...props} /> : <AskAloud {...props} chosen={chosen} />;
}

const hrefFor = (userId: string, offerId: string, words: string) => `/hotline/comptes/${userId}/repondre?${new URLSearchParams({ offre: offerId, ...(words ? { q: words } : {}) })}`;

function ChooseOffer({ userId, firstName, lastName, offers, words, lastResult }: Omit<Props, "chosen">) {
  return (
    <>
      <PageTitle back={{ href: `/hotline/comptes/${userId}`, label: `${firstName} ${lastName}` }} lead="De quelle offre parle la personne ?">Répondre au téléphone</PageTitle>
      <ErrorSummary form={formState(lastResult)} />
      <SearchForm label="Métier, lieu ou employeur" hint="Vide : les offres de sa page « Pour moi »" words={words} isFirst />
      <Table
        caption={words === "" ? `Les offres que ${firstName} voit` : "Offres trouvées"} rows={offers} rowKey={({ offerId }) => offerId}
        empty={<EmptyState icon="search" title="Aucune offre" next="Essayez un mot plus simple, ou le nom de la commune." />}
        columns={[
          { key: "title", label: "Offre", cell: (offer) => <a href={hrefFor(userId, offer.offerId, words)}>{offer.title}</a> },
          { key: "where", label: "Lieu", cell: (offer) => placeInWords(offer.communeName, offer.employerName) },
          { key: "way", label: "Trajet", cell: (offer) => offer.explanation?.travel.text ?? <span className="soft">à vérifier</span> },
        ]}
      />
    </>
  );
}

function AskAloud({ userId, firstName, chosen, words, lastResult }: Props & { chosen: ForMeOffer }) {
  // Two forms on one page: only the one that was sent takes back what was typed.
  const isNo = (lastResult?.initialValue as { said?: unknown } | null | undefined)?.said === "non";
  const form = formState(isNo ? null : lastResult, { message: "" });
  const no = formState(isNo ? lastResult : null, {}, "non");
  return (
    <>
      <PageTitle back={{ href: `/hotline/comptes/${userId}/repondre${words ? `?${new URLSearchParams({ q: words })}` : ""}`, label: "Une autre offre" }} lead={placeInWords(chosen.communeName, chosen.employerName)}>
        {chosen.title}
      </PageTitle>
      <ErrorSummary form={isNo ? no : form} />
      <Card title="1. Lisez l’offre à voix haute">
        <OfferFace offer={cardOf(chosen)} heading={<p><strong>{chosen.title}</strong></p>} />
      </Card>
      <form method="post" noValidate className="narrow">
        <input type="hidden" name="said" value="oui" />
        <Card title="2. Lisez ceci, mot pour mot">
          <blockquote>
            <p>
              «&nbsp;Si vous dites oui, j’envoie votre réponse à cet employeur. Il verra votre CV et comment vous joindre. Rien d’autre. Vous pourrez retirer votre réponse quand
              vous voulez. Dire non ne change rien pour vous. Êtes-vous d’accord&nbsp;?&nbsp;»
            </p>
          </blockquote>
          <Checkbox field={form.field("consent")} label={`${firstName} a dit oui, clairement`} hint="Un doute, un « je ne sais pas » : c’est non pour aujourd’hui." />
        </Card>
        <Card title="3. Ses mots, si la personne en a">
          <TextArea field={form.field("message")} label="Son message à l’employeur" hint="Dans ses mots à elle. Jamais de santé ni de famille." optional rows={3} maxLength={500} />
          <Checkbox field={form.field("wantsCall")} label="Préfère un appel" />
        </Card>
        <Actions>
          <Button icon="check">Envoyer sa réponse</Button>
          <ButtonLink look="quiet" href={`/hotline/comptes/${userId}`}>La personne préfère attendre</ButtonLink>
        </Actions>
      </form>
      <details className="fold narrow" open={isNo}>
        <summary>La personne dit non</summary>
        <form method="post" noValidate>
          <input type="hidden" name="said" value="non" />
          <p>
            {chosen.proposal
              ? "Son coach a proposé cette offre : il lira sa réponse. L’employeur n’en saura rien. Cela ne compte jamais contre elle."
              : "L’offre quitte sa liste. Ni son coach ni l’employeur ne le savent. La personne peut la remettre quand elle veut."}
          </p>
          <Choices field={no.field("reason")} legend="Pourquoi ?" hint="N’insistez pas. La santé et les enfants ne s’écrivent pas ici." options={reasonsOffered("person", "hotliner").map(({ code, short }) => ({ value: code, label: short }))} />
          <Button look="quiet">Noter son « non »</Button>
        </form>
      </details>
    </>
  );
}
