import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { meansInWords } from "#app/domain/profiles/travel-words.ts";
import type { ProfileFacts } from "#app/domain/profiles/profile-facts.ts";
import { hoursWanted } from "#app/domain/profiles/person-card.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { weekInWords } from "#app/domain/kit/weekly-hours.ts";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { CvSheet } from "./cv-sheet.tsx";

type Props = { profile: { facts: ProfileFacts; cv: CvView; coach: { firstName: string } | null } };

/** Her CV as an employer would see it, and what only serves to choose offers for her. */
export function MyCv({ profile: { facts, cv, coach } }: Props) {
  const hours = hoursWanted(facts.weeklyHoursMin, facts.weeklyHoursMax);
  const week = weekInWords(facts.availability);
  const isEmpty = cv.experience.length + cv.skills.length === 0;
  return (
    <>
      <PageTitle lead="Un employeur le voit seulement si vous répondez à son offre.">Mon CV</PageTitle>
      {isEmpty && (
        <Notice title="Votre CV est presque vide.">
          <p>{coach ? `Remplissez-le avec ${coach.firstName} au prochain rendez-vous.` : "Appelez l’aide : on le remplit avec vous."}</p>
        </Notice>
      )}
      <CvSheet cv={cv} />
      <Card title="Pour choisir vos offres">
        <p className="soft">Ceci n’est pas sur votre CV. Aucun employeur ne le voit.</p>
        <h3>Vos déplacements</h3>
        {facts.means.length === 0 ? (
          <p>À pied, autour de {facts.communeName}.</p>
        ) : (
          <ul>
            {facts.means.map((means) => (
              <li key={means.mode}>{meansInWords(means, localDay(new Date()))}</li>
            ))}
          </ul>
        )}
        <h3>Vos heures</h3>
        {hours && <p>{hours}</p>}
        {week.length === 0 ? <p>Vous êtes libre toute la semaine.</p> : week.map((line) => <p key={line}>{line}</p>)}
        <p>Quelque chose n’est plus juste&nbsp;? {coach ? `Dites-le à ${coach.firstName}, votre coach` : "Appelez l’aide"}&nbsp;: vos offres changeront aussitôt.</p>
      </Card>
    </>
  );
}
