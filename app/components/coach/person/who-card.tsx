import { count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { enteredFor, type EnteredPart, type FactOfCard } from "#app/domain/profiles/entered-by.ts";
import type { PersonCard } from "#app/domain/profiles/person-card.ts";
import { Card } from "../../ui/card.tsx";
import { Chips } from "../../ui/chip.tsx";
import { DefinitionList, type Definition } from "../../ui/definition-list.tsx";
import { frenchText } from "../../ui/typography.ts";
import { ReachDrawing, type ReachView } from "./reach-drawing.tsx";

type Props = { beneficiaryId: string; card: PersonCard; about: string; communeName: string; reach: ReachView; entered: readonly EnteredPart[]; now: Date };
/** Skills shown before the fold. */
const FEW_SKILLS = 4;

/** Who she is, on one card: what she wants, how far she goes, when she is free, what she brings; what was not told is left out, or said; and what was typed in for her says by whom. */
export function WhoCard({ beneficiaryId, card, about, communeName, reach, entered, now }: Props) {
  const by = (fact: FactOfCard) => <EnteredBy part={enteredFor(entered, fact)} now={now} />;
  const said = (fact: FactOfCard, term: string, icon: Definition["icon"], lines: readonly string[], unsaid?: string): Definition[] => {
    const told = lines.filter((line) => line !== "");
    if (told.length === 0 && unsaid === undefined) return [];
    return [{ term, icon, detail: <>{told.length > 0 ? <Lines lines={told} /> : <span className="soft">{unsaid}</span>}{by(fact)}</> }];
  };
  return (
    <Card title="Son profil" id="profil" aside={<a href={`/coach/personnes/${beneficiaryId}/questions`}>Compléter</a>}>
      {about && (
        <blockquote className="soft">
          «&nbsp;{frenchText(about)}&nbsp;»{by("about")}
        </blockquote>
      )}
      <DefinitionList items={said("wishes", "Souhaite", "star", card.wishes, "Pas encore de projet")} />
      <ReachDrawing reach={reach} communeName={communeName} />
      <DefinitionList
        items={[
          ...said("travel", "Se déplace", "map-pin", card.travel, "À pied"),
          ...said("week", "Libre", "calendar", card.week, "Pas de contrainte connue"),
          ...said("hours", "Heures", "clock", [card.hours]),
          ...said("kinds", "Cherche", "briefcase", [card.lookingFor.join(", ")], "Tout type de contrat"),
          ...said("licences", "Permis", "id-card", [card.licences.join(", ")], "Aucun"),
          ...said("french", "Français", "message", card.french === null ? [] : [card.french]),
          ...said("experience", "A fait", "check", card.brings),
          ...said("avoid", "Évite", "x", [card.avoids.join(", ")]),
        ]}
      />
      {card.skills.length > 0 && (
        <details className="fold" open={card.skills.length <= FEW_SKILLS}>
          <summary>Sait faire ({card.skills.length})</summary>
          <Chips label="Savoir-faire" items={card.skills.map(frenchText)} />
          {by("skills")}
        </details>
      )}
      <p className="soft small">{lastChange(entered, now)}</p>
    </Card>
  );
}

/** Several short lines under one name. */
function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="fact-line">
          {frenchText(line)}
        </span>
      ))}
    </>
  );
}

/** « saisi par Solène Martin, mardi »; nothing of what she told herself. */
function EnteredBy({ part, now }: { part: EnteredPart | null; now: Date }) {
  if (part === null || part.byRole === "beneficiary") return null;
  return (
    <small className="soft under">
      saisi par {part.byName ?? "un compte supprimé"}, {dayNear(localDay(part.at), localDay(now))}
    </small>
  );
}

function lastChange(entered: readonly EnteredPart[], now: Date): string {
  const [last] = entered;
  if (last === undefined) return "";
  const typed = entered.filter(({ byRole }) => byRole !== "beneficiary").length;
  return `Modifié ${dayNear(localDay(last.at), localDay(now))}, ${last.byRole === "beneficiary" ? "par la personne" : `saisi par ${last.byName ?? "un compte supprimé"}`}. ${typed === 0 ? "Tout vient d’elle." : typed === entered.length ? "" : `${count(typed, "partie saisie", "parties saisies")} pour elle, le reste vient d’elle.`}`.trim();
}
