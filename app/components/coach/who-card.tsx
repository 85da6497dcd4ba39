import { dayNear, localDay } from "#app/domain/kit/french.ts";
import type { PersonCard } from "#app/domain/profiles/person-card.ts";
import { Card } from "../ui/card.tsx";
import { Chips } from "../ui/chip.tsx";
import { DefinitionList, type Definition } from "../ui/definition-list.tsx";
import { frenchText } from "../ui/typography.ts";

type Entered = { byRole: string; byName: string | null; at: Date };
type Props = { card: PersonCard; about: string; entered: readonly Entered[]; now: Date };

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

/** Who she is, on one card: what she wants, how far she goes, when she is free, what she brings. What was not told is left out, or said. */
export function WhoCard({ card, about, entered, now }: Props) {
  const said = (term: string, icon: Definition["icon"], lines: readonly string[], unsaid?: string): Definition[] => {
    const told = lines.filter((line) => line !== "");
    if (told.length > 0) return [{ term, icon, detail: <Lines lines={told} /> }];
    return unsaid === undefined ? [] : [{ term, icon, detail: <span className="soft">{unsaid}</span> }];
  };
  const last = entered[0];
  return (
    <Card title="Son profil" id="profil">
      {about && <blockquote className="soft">«&nbsp;{frenchText(about)}&nbsp;»</blockquote>}
      <DefinitionList
        items={[
          ...said("Souhaite", "star", card.wishes, "Pas encore de projet"),
          ...said("Cherche", "briefcase", [card.lookingFor.join(", ")], "Tout type de contrat"),
          ...said("Se déplace", "map-pin", card.travel, "À pied"),
          ...said("Libre", "calendar", card.week, "Pas de contrainte connue"),
          ...said("Heures", "clock", [card.hours]),
          ...said("Permis", "id-card", [card.licences.join(", ")], "Aucun"),
          ...said("Français", "message", card.french === null ? [] : [card.french]),
          ...said("A fait", "check", card.brings),
          ...said("Évite", "x", [card.avoids.join(", ")]),
        ]}
      />
      {card.skills.length > 0 && (
        <details className="fold" open={card.skills.length <= 4}>
          <summary>Sait faire ({card.skills.length})</summary>
          <Chips label="Savoir-faire" items={card.skills.map(frenchText)} />
        </details>
      )}
      {last && (
        <p className="soft small">
          Modifié {dayNear(localDay(last.at), localDay(now))}, saisi par {last.byRole === "beneficiary" ? "la personne" : (last.byName ?? "un compte supprimé")}.
        </p>
      )}
    </Card>
  );
}
