import { keptInWords, keptKinds, leftOutWords } from "#app/domain/profiles/kept-data.ts";
import { Card } from "../ui/card.tsx";

/** Each kind of thing kept: what, why, who sees it, how long. With `links`, where she changes it. */
export function KeptList({ links = false }: { links?: boolean }) {
  return keptKinds.map((kind) => (
    <Card key={kind.code} title={kind.title} level={3}>
      <p>{kind.what}</p>
      <p>{kind.why}</p>
      <p className="soft">Qui le voit&nbsp;: {kind.seenBy}</p>
      <p className="soft">Gardé&nbsp;: {keptInWords(kind)}</p>
      {links && leftOutWords(kind).length > 0 && <p className="soft">Une partie n’est pas dans votre fichier. {leftOutWords(kind).join(" ")}</p>}
      {links && kind.change && (
        <p>
          <a className="alone" href={kind.change.href}>{kind.change.label}</a>
        </p>
      )}
    </Card>
  ));
}
