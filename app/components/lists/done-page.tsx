import { count } from "#app/domain/kit/french-amounts.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { listWords, type ListPlace } from "./list-words.ts";
import { RefusedLines } from "./refused-lines.tsx";

type Done = { listId: string; created: number; updated: number; unchanged: number; joined: number; closed: number; held: number; refused: number; lines: readonly { n: number; cells: string; why: readonly string[] }[] };

/** What the import has done, and what is left to mend. */
export function ListDonePage({ place, done: { listId, created, updated, unchanged, joined, closed, held, refused, lines } }: { place: ListPlace; done: Done }) {
  const { one, many } = listWords[place.kind];
  const facts = [
    created > 0 && `${count(created, `${one} ajoutée`, `${many} ajoutées`)}.`,
    updated > 0 && `${count(updated, `${one} mise à jour`, `${many} mises à jour`)}.`,
    unchanged > 0 && `${count(unchanged, "était déjà là", "étaient déjà là")}, ${unchanged > 1 ? "elles n’ont" : "elle n’a"} pas changé.`,
    joined > 0 && `${count(joined, "était déjà là, venue d’ailleurs", "étaient déjà là, venues d’ailleurs")}.`,
    held > 0 && `${count(held, "attend un regard", "attendent un regard")} avant d’être ${held > 1 ? "visibles" : "visible"}.`,
    closed > 0 && `${count(closed, `${one} fermée`, `${many} fermées`)}.`,
  ].filter((fact) => fact !== false);
  return (
    <>
      <PageTitle back={place.back}>La liste est importée</PageTitle>
      <Notice kind="ok" title={created + updated + joined + closed > 0 ? "C’est fait." : "C’est fait : rien n’a changé."} live>
        <ul className="plain">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </Notice>
      {refused > 0 && (
        <Card title={`À corriger : ${count(refused, "ligne")}`} id="refusees">
          <p className="soft">Elles sont gardées jusqu’à demain.</p>
          <RefusedLines lines={lines} total={refused} file={`${place.home}/${listId}/lignes.csv`} />
        </Card>
      )}
      <Actions>
        <ButtonLink href={place.back.href}>{place.back.label}</ButtonLink>
        <ButtonLink look="quiet" href={place.home}>
          Importer une autre liste
        </ButtonLink>
      </Actions>
    </>
  );
}
