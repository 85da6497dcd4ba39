import type { ReactNode } from "react";
import { AnswerCard } from "#app/components/applications/answer-card.tsx";
import { NotForMeHere } from "#app/components/applications/no-reasons.tsx";
import { PersonLayout } from "#app/components/layout/person-layout.tsx";
import { PublicLayout } from "#app/components/layout/public-layout.tsx";
import { OfferFacts } from "#app/components/offers/offer-facts.tsx";
import { OfferCard, OfferFace, OfferList } from "#app/components/offers/offer-card.tsx";
import { WeekDrawing } from "#app/components/offers/week-drawing.tsx";
import { Actions, Button, ButtonLink } from "#app/components/ui/button.tsx";
import { Checkbox, Choices } from "#app/components/ui/choices.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { ErrorSummary } from "#app/components/ui/error-summary.tsx";
import { formState } from "#app/components/ui/form-state.ts";
import { HoursGrid } from "#app/components/ui/hours-grid.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageTitle } from "#app/components/ui/page-title.tsx";
import { StepProgress, Steps } from "#app/components/ui/steps.tsx";
import { TextArea, TextInput } from "#app/components/ui/text-input.tsx";
import { cleaning, offers, place } from "./gallery-facts.ts";

const week = [{ days: [1, 2, 4, 5], from: "09:00", to: "15:00" }, { days: [6], from: "14:00", to: "17:30" }];

function List() {
  return (
    <PersonLayout place={place} current="offers">
      <PageTitle lead="4 offres que vous pouvez rejoindre depuis Flers.">Bonjour Aïcha</PageTitle>
      <Notice kind="ok" live>
        <p>Votre réponse est envoyée. L’entreprise la lira sous 3 jours.</p>
      </Notice>
      <OfferList>
        {offers.map((offer) => (
          <OfferCard key={offer.title} offer={offer} />
        ))}
      </OfferList>
    </PersonLayout>
  );
}

function Offer() {
  return (
    <PersonLayout place={place} current="offers">
      <PageTitle back={{ href: "#", label: "Toutes mes offres" }}>Agent d’entretien (F/H)</PageTitle>
      <article className="card offer">
        <OfferFace offer={{ ...cleaning, missing: { text: "Il manque le repassage.", lift: "Vous l’apprenez sur place." } }} heading={null} />
      </article>
      <section>
        <h2>Votre semaine</h2>
        <WeekDrawing week={week} total="24 h par semaine" note="Un samedi sur deux." />
      </section>
      <section>
        <h2>Pour y aller</h2>
        <p>7 km à vol d’oiseau, environ 20 min en scooter. Il y a un covoiturage depuis la gare de Flers.</p>
      </section>
      <section>
        <h2>Ce qu’il faut</h2>
        <OfferFacts facts={{ contract: "CDI", hours: "24 h par semaine", start: "lundi 7 décembre", pay: "12,02 € de l’heure", skills: ["entretien d’un logement", "repassage"], licences: [] }} />
      </section>
      <section>
        <h2>Après votre réponse</h2>
        <Steps
          steps={[
            { title: "L’entreprise lit votre réponse", delay: "Sous 3 jours" },
            { title: "Elle vous appelle ou vous écrit", delay: "Sous 8 jours", detail: "Marie, votre coach, suit avec vous." },
            { title: "Vous la rencontrez", delay: "Au jour qui vous va" },
          ]}
        />
      </section>
      <Actions>
        <Button>Ça m’intéresse</Button>
      </Actions>
      <NotForMeHere offer={{ offerId: "1", proposal: null }} />
    </PersonLayout>
  );
}

function Answers() {
  return (
    <PersonLayout place={place} current="answers">
      <PageTitle>Mes réponses</PageTitle>
      <AnswerCard
        answer={{
          href: "#", title: "Agent d’entretien (F/H)", where: "À Messei, chez une entreprise de nettoyage",
          items: [
            { title: "Envoyée", when: "mardi", state: "done" },
            { title: "Lue", when: "hier", state: "done" },
            { title: "Rendez-vous", when: "jeudi 4 décembre à 9 h", detail: "12 rue de la Gare, Messei. Demandez Paul.", state: "now" },
            { title: "Réponse de l’entreprise", state: "next" },
          ],
        }}
      >
        <Actions>
          <ButtonLink href="#" icon="phone">Appeler</ButtonLink>
          <Button look="quiet">Changer le jour</Button>
        </Actions>
      </AnswerCard>
      <AnswerCard answer={{ href: "#", title: "Cariste", where: "À Flers", items: [{ title: "Envoyée", when: "mercredi 25 novembre", state: "done" }, { title: "Pas encore lue", state: "now" }], silence: "Pas de réponse depuis 8 jours. Votre coach est prévenue." }} />
      <AnswerCard answer={{ href: "#", title: "Serveuse", where: "À Domfront en Poiraie", items: [{ title: "Envoyée", when: "lundi 2 novembre", state: "done" }, { title: "Non retenue", when: "jeudi", detail: "Le poste est pris. Votre profil reste proposé à d’autres.", state: "lost" }] }} />
    </PersonLayout>
  );
}

function Empty() {
  return (
    <PersonLayout place={place} current="answers">
      <PageTitle>Mes réponses</PageTitle>
      <EmptyState title="Vous n’avez pas encore répondu" next="Quand une offre vous plaît, répondez en deux touches. La suite s’affiche ici.">
        <ButtonLink href="#">Voir mes offres</ButtonLink>
      </EmptyState>
    </PersonLayout>
  );
}

function Question() {
  const form = formState(null, { means: ["scooter", "walk"] });
  return (
    <PersonLayout place={place} current="cv">
      <StepProgress step={3} of={9} />
      <form method="post" noValidate>
        <Choices
          isTitle type="checkbox" field={form.field("means")} legend="Comment vous déplacez-vous ?"
          hint="Pour vous montrer seulement ce que vous pouvez rejoindre. Votre coach le voit, pas les employeurs."
          options={[
            { value: "walk", label: "À pied", icon: "foot" },
            { value: "bike", label: "À vélo", icon: "bike" },
            { value: "scooter", label: "En scooter", icon: "scooter", hint: "Il faut le permis AM (scooter) ou B" },
            { value: "car", label: "En voiture", icon: "car" },
            { value: "none", label: "Je ne sais pas", icon: "help" },
          ]}
        />
        <HoursGrid form={formState(null, { windows: week })} name="windows" legend="Quand êtes-vous libre ?" rows={4} />
        <Actions>
          <Button iconAfter="arrow-right">Continuer</Button>
          <ButtonLink look="quiet" href="#">Revenir</ButtonLink>
        </Actions>
      </form>
    </PersonLayout>
  );
}

function SignIn() {
  const form = formState({ initialValue: { who: "06 39 98", message: "Bonjour" }, error: { who: ["Écrivez votre adresse ou votre numéro en entier, par exemple 06 39 98 01 02."], code: ["Le code a 6 chiffres."], agree: ["Cochez la case pour envoyer votre réponse."] } });
  return (
    <PublicLayout place={place}>
      <PageTitle lead="Nous vous envoyons un code. Pas de mot de passe à retenir.">Me connecter</PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate>
        <TextInput field={form.field("who")} label="Votre e-mail ou votre téléphone" autoComplete="username" />
        <TextInput field={form.field("code")} label="Le code reçu" hint="6 chiffres, valable 10 minutes" className="input-code" inputMode="numeric" autoComplete="one-time-code" />
        <TextArea field={form.field("message")} label="Un mot pour l’employeur" optional />
        <Checkbox field={form.field("agree")} label="J’accepte que cet employeur voie ma carte" hint="Mon prénom, mon téléphone et mon CV" />
        <Button wide>Recevoir mon code</Button>
      </form>
      <Notice kind="info" title="Vous n’avez ni e-mail ni téléphone ?">
        <p>Votre coach vous donne une carte avec un code. Appelez le 02 61 91 00 00.</p>
      </Notice>
    </PublicLayout>
  );
}

/** The pages of the gallery in the person's look, by file name. */
export const personPages: Record<string, ReactNode> = {
  "person-list": <List />, "person-offer": <Offer />, "person-answers": <Answers />, "person-empty": <Empty />, "person-question": <Question />, "public-sign-in": <SignIn />,
};
