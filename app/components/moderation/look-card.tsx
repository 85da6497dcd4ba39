import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { LONGEST_REFUSAL } from "#app/domain/offers/moderation/moderation.schema.ts";
import { refusalReasons } from "#app/domain/offers/moderation/verdicts.ts";
import { OfferFacts } from "../offers/offer-facts.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Choices } from "../ui/choices.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PostButton } from "../ui/post-button.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText, telHref } from "../ui/typography.ts";

export type LookOfferView = {
  offerId: string; title: string; isHeld: boolean; since: Date; seen: string; why: string;
  flags: readonly { code: string; severity: "holds" | "looks" | "notes"; label: string; why: string; quote: string }[];
  reports: readonly { label: string; words: string; at: Date }[];
  employer: { name: string; stage: string; phone: string; email: string };
  source: string; sourceUrl: string | null; enteredBy: string | null;
  facts: { contract: string; hours: string; place: string; pay: string; start: string; posts: string; skills: readonly string[] };
  description: string;
  before: readonly { at: Date; said: string }[];
};

const TONES = { holds: "red", looks: "amber", notes: "plain" } as const;
const SOURCES: Record<string, string> = { direct: "", "france-travail": "Vient de France Travail", "api-engagement": "Vient de l’API Engagement", file: "Vient d’un fichier" };

/** One offer to look at: why it is here, all of it, and two buttons. */
export function LookCard({ offer, now, lastResult }: { offer: LookOfferView; now: Date; lastResult?: LastResult }) {
  const today = localDay(now);
  return (
    <Card title={frenchText(offer.title)} aside={<Chip tone={offer.isHeld ? "red" : "amber"}>{offer.isHeld ? "Personne ne la voit" : "Visible"}</Chip>}>
      <p className="soft">
        {offer.why}. {offer.employer.name || "Employeur non nommé"}{offer.employer.stage && ` (${offer.employer.stage.toLowerCase()})`}, depuis {dayNear(localDay(offer.since), today)}.{offer.enteredBy && ` Saisie par ${offer.enteredBy}.`} {SOURCES[offer.source] ?? ""}
      </p>
      <Why offer={offer} today={today} />
      <OfferFacts facts={{ ...offer.facts, start: offer.facts.start ? dayInWords(offer.facts.start, today) : undefined, pay: offer.facts.pay || "non indiqué", skills: [...offer.facts.skills] }} />
      {offer.description && (
        <details className="fold" open={offer.description.length < 900}>
          <summary>Le texte<span className="vh"> de l’offre {offer.title}</span></summary>
          <p className="prose pre">{frenchText(offer.description)}</p>
        </details>
      )}
      {offer.sourceUrl && <p><a className="alone" href={offer.sourceUrl} rel="noreferrer">Voir l’offre d’origine</a></p>}
      {offer.employer.phone && <p><a className="alone" href={telHref(offer.employer.phone)}>Appeler l’employeur au {phoneInWords(offer.employer.phone)}</a></p>}
      <PostButton fields={{ act: "publier", offerId: offer.offerId, seen: offer.seen }} icon="check">
        {offer.isHeld ? "Publier" : "Laisser visible"}<span className="vh">&nbsp;: {offer.title}</span>
      </PostButton>
      <Refuse offer={offer} lastResult={lastResult} />
    </Card>
  );
}

/** What the rules found, what people said, what became of it before. */
function Why({ offer, today }: { offer: LookOfferView; today: string }) {
  return (
    <>
      {offer.flags.length > 0 && (
        <ul className="plain stack" aria-label="Ce que les règles ont trouvé">
          {offer.flags.map(({ code, severity, label, why, quote }) => (
            <li key={code + quote}>
              <Chip tone={TONES[severity]}>{label}</Chip> {quote && <q>{frenchText(quote)}</q>} <span className="soft">{why}</span>
            </li>
          ))}
        </ul>
      )}
      {offer.reports.length > 0 && (
        <ul className="plain stack" aria-label="Ce que des personnes signalent">
          {offer.reports.map(({ label, words, at }) => (
            <li key={`${label}${words}${String(at)}`}>
              <Chip tone="sky">Signalée {dayNear(localDay(at), today)}</Chip> {frenchText(label)}.{words && <> <q>{frenchText(words)}</q></>}
            </li>
          ))}
        </ul>
      )}
      {offer.before.length > 0 && (
        <details className="fold">
          <summary>Avant<span className="vh">, pour {offer.title}</span></summary>
          <ul>
            {offer.before.map(({ at, said }) => (
              <li key={String(at) + said}>
                {dayNear(localDay(at), today)}&nbsp;: {frenchText(said)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Refuse({ offer, lastResult }: { offer: LookOfferView; lastResult?: LastResult }) {
  const form = formState(lastResult, {}, offer.offerId.slice(0, 8));
  return (
    <details className="fold" open={lastResult !== undefined && lastResult !== null}>
      <summary>Refuser<span className="vh">&nbsp;: {offer.title}</span></summary>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="refuser" />
        <input type="hidden" name="offerId" value={offer.offerId} />
        <input type="hidden" name="seen" value={offer.seen} />
        <Choices field={form.field("reason")} legend="Pourquoi ?" hint="L’employeur lit la raison et ce qu’il faut changer." options={Object.entries(refusalReasons).map(([value, { label, said }]) => ({ value, label, hint: said }))} />
        <TextArea field={form.field("words")} label="Un mot pour l’employeur" hint="Par exemple : quels mots retirer. Rien sur qui l’a signalée." optional rows={3} maxLength={LONGEST_REFUSAL} />
        <Button look="quiet">
          Refuser et le dire à l’employeur<span className="vh">&nbsp;: {offer.title}</span>
        </Button>
      </form>
    </details>
  );
}
