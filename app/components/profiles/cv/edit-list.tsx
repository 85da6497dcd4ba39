import type { CvLine, CvSection } from "#app/domain/profiles/cv-lines.ts";
import { birthInWords, type CvChoices, type CvView } from "#app/domain/profiles/cv-view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

const SECTIONS: Record<CvSection, string> = {
  project: "Ce que je cherche",
  experience: "Ce que j’ai fait",
  skill: "Ce que je sais faire",
  training: "Ce que j’ai appris",
  licence: "Permis et certificats",
  language: "Langues",
};
const DONE: Record<string, string> = {
  ligne: "C’est changé.",
  haut: "C’est changé.",
  ajout: "C’est ajouté à votre CV.",
  vie: "C’est noté. Cochez ce que cela vous a appris.",
};

type Props = { cv: CvView; lines: readonly CvLine[]; choices: CvChoices; has: { phone: string | null; email: string | null }; done: string | null };

/** Everything that is on her CV or could be, each with the page that changes it. */
export function CvEditList({ cv, lines, choices, has, done }: Props) {
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/cv", label: "Mon CV" }} lead="Touchez une ligne pour la changer ou l’enlever.">
        Changer mon CV
      </PageTitle>
      {done !== null && DONE[done] && (
        <Notice kind="ok" title={DONE[done]} live>
          {done === "vie" && (
            <p>
              <a className="alone" href="/mon-espace/questions">
                Voir les questions
              </a>
            </p>
          )}
        </Notice>
      )}
      <Card title="En haut">
        <ul className="cv-lines">
          <TopLine part="titre" name="Titre" words={cv.title || "Aucun titre"} />
          <TopLine part="phrase" name="Phrase sur moi" words={cv.about || "Aucune phrase"} />
          <TopLine part="contact" name="Pour me joindre" words={contactInWords(choices, has)} />
          <TopLine part="naissance" name="Date de naissance" words={choices.bornOn === null ? "Elle n’est pas sur votre CV" : birthInWords(choices.bornOn)} />
        </ul>
      </Card>
      {(Object.keys(SECTIONS) as CvSection[]).map((section) => {
        const own = lines.filter((line) => line.section === section);
        if (own.length === 0) return null;
        return (
          <Card key={section} title={SECTIONS[section]}>
            <ul className="cv-lines">
              {own.map((line) => (
                <li key={line.key}>
                  <a className="cv-line" href={`/mon-espace/cv/ligne?ligne=${encodeURIComponent(line.key)}`}>
                    <span className={line.isHidden ? "soft" : undefined}>
                      {line.words}
                      {line.detail && `, ${line.detail}`}
                      {line.isHidden && <em> (pas sur votre CV)</em>}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
      <Card title="Ajouter">
        <Actions>
          <ButtonLink href="/mon-espace/cv/ajouter/experience" look="quiet" icon="plus">
            Ce que j’ai fait
          </ButtonLink>
          <ButtonLink href="/mon-espace/cv/ajouter/formation" look="quiet" icon="plus">
            Ce que j’ai appris
          </ButtonLink>
          <ButtonLink href="/mon-espace/cv/ajouter/langue" look="quiet" icon="plus">
            Une langue
          </ButtonLink>
        </Actions>
      </Card>
    </>
  );
}

function TopLine({ part, name, words }: { part: string; name: string; words: string }) {
  return (
    <li>
      <a className="cv-line" href={`/mon-espace/cv/haut/${part}`}>
        <span>
          <strong>{name}&nbsp;:</strong> {words}
        </span>
      </a>
    </li>
  );
}

function contactInWords(choices: CvChoices, has: Props["has"]): string {
  const shown = [has.phone !== null && choices.showsPhone ? "téléphone" : "", has.email !== null && choices.showsEmail ? "e-mail" : ""].filter(Boolean);
  return shown.length === 0 ? "Ni téléphone ni e-mail" : shown.join(" et ");
}
