import { count } from "#app/domain/kit/french-amounts.ts";
import { Card } from "../ui/card.tsx";

export type OpenLinkView = { kind: "cv" | "card"; shows: readonly string[]; since: string; seen: number };

const WORDS = { cv: { title: "Le lien de votre CV", href: "/mon-espace/cv/lien" }, card: { title: "Votre carte de visite", href: "/mon-espace/carte" } } as const;

/** Her links and her card that are open: what each shows, and where it is cut. */
export function OpenLinks({ links }: { links: readonly OpenLinkView[] }) {
  return (
    <Card title="Ce que je montre par un lien">
      {links.length === 0 && <p>Rien. Vous n’avez ni lien ni carte de visite en ce moment.</p>}
      {links.length > 0 && (
        <ul>
          {links.map(({ kind, shows, since, seen }) => (
            <li key={kind}>
              <p>
                <strong>{WORDS[kind].title}</strong>, depuis {since}. {seen === 0 ? "Personne ne l’a encore ouvert." : `Ouvert ${count(seen, "fois", "fois")}.`}
              </p>
              {kind === "card" && <p>Elle montre votre prénom.</p>}
              {shows.length > 0 && (
                <ul className="plain">
                  {shows.map((part) => (
                    <li key={part}>{part}</li>
                  ))}
                </ul>
              )}
              <p>
                <a className="alone" href={WORDS[kind].href}>
                  {kind === "card" ? "Changer ou couper ma carte" : "Couper le lien de mon CV"}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
