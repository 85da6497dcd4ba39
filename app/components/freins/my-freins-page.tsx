import { bilanLevels, type BilanLevel } from "#app/domain/freins/dimensions.ts";
import { freinStateWords } from "#app/domain/freins/move-frein.ts";
import { freinWords } from "#app/domain/freins/themes.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText } from "../ui/typography.ts";
import { BilanLists, bilanWhen, type BilanView } from "./bilan-page.tsx";
import { freinTones, type FreinView } from "./freins-page.tsx";

const hers: Record<BilanLevel, string> = { atout: "Vos points forts", "a-travailler": bilanLevels["a-travailler"], frein: "Ce qui est difficile" };

/** What she and her coach noted together: what makes working harder, and where she stands. Hers to read, in plain words. */
export function MyFreinsPage({ freins, bilan, now }: { freins: readonly FreinView[]; bilan: BilanView | null; now: Date }) {
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/dossier", label: "Mon dossier" }} lead="Vous et votre coach pouvez le lire. Personne d’autre. Les employeurs ne le voient jamais.">
        Ce qu’on a noté ensemble
      </PageTitle>
      {freins.length === 0 && bilan === null && <EmptyState icon="check" title="Rien pour l’instant" next="Ce que vous noterez avec votre coach sera écrit ici." />}
      {freins.length > 0 && (
        <Card title="Ce qui complique le travail" id="freins">
          <ul className="stack plain">
            {freins.map(({ freinId, theme, words, state }) => (
              <li key={freinId}>
                <p>
                  <strong>{freinWords(theme, "person")}</strong>
                </p>
                {words && <p>«&nbsp;{frenchText(words)}&nbsp;»</p>}
                <p>
                  <Chip tone={freinTones[state]}>{freinStateWords[state].person}</Chip>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {bilan && (
        <Card title="Votre bilan" id="bilan">
          <p className="soft">{frenchText(bilanWhen(bilan, now))}.</p>
          <BilanLists lines={bilan.lines} words={hers} reader="person" />
        </Card>
      )}
      <p>Ce n’est pas juste&nbsp;? Dites-le à votre coach.</p>
      <ButtonLink href="/mon-espace/messages" look="quiet" icon="message">
        Écrire à mon coach
      </ButtonLink>
    </>
  );
}
