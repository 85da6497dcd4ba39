import { frenchLevelWords } from "#app/domain/skills/french-levels.ts";
import { Button } from "../../ui/button.tsx";
import { plainField } from "../../ui/form-state.ts";
import { Select } from "../../ui/select.tsx";

/** For the coach only: the level that the answers gave to the matching, which he may correct. */
export function FrenchLevelForm({ level }: { level: string | null }) {
  return (
    <details className="fold">
      <summary>Corriger le niveau retenu pour les offres</summary>
      <form method="post">
        <Select
          field={plainField("frenchLevel", level ?? "")} label="Niveau retenu" empty="Pas de niveau : aucune offre écartée" hint="Il vient des deux réponses, parler et lire. Une nouvelle réponse le recalcule."
          options={frenchLevelWords.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` }))}
        />
        <Button look="quiet" name="acte" value="niveau">
          Retenir ce niveau
        </Button>
      </form>
    </details>
  );
}
