import { lengthInWords } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay, momentInWords } from "#app/domain/kit/french.ts";
import { motives, NEVER_SHOWN, shownToReferent, type EntrustmentMotive, type ShownThing } from "#app/domain/referents/entrustment-words.ts";
import { Card } from "../ui/card.tsx";
import { cx } from "../ui/class-names.ts";
import { DefinitionList } from "../ui/definition-list.tsx";
import { VisuallyHidden } from "../ui/hidden.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText, telHref } from "../ui/typography.ts";

type Coaching = { coachName: string | null; startsOn: string; endsOn: string; steps: readonly { label: string; isReached: boolean }[]; isOver: boolean };
type Person = {
  firstName: string;
  lastName: string;
  entrustment: { motive: EntrustmentMotive; shows: ShownThing[]; endsOn: string };
  contact?: { communeName: string; phone: { words: string; e164: string } | null; email: string | null };
  coaching?: Coaching | null;
  meetings?: readonly { at: Date; minutes: number; place: string }[];
};

/** A person for a referent: the sentence that says what is seen and what is not, then only that. */
export function EntrustedPersonPage({ person, now }: { person: Person; now: Date }) {
  const { firstName, lastName, entrustment, contact, coaching, meetings } = person;
  const today = localDay(now);
  return (
    <>
      <PageTitle back={{ href: "/referent", label: "Personnes confiées" }} lead={`${motives[entrustment.motive].label} · accès jusqu’au ${dayInWords(entrustment.endsOn, today)}`}>
        {firstName} {lastName}
      </PageTitle>
      <Notice title={shownToReferent(entrustment.shows)}>
        <p>{NEVER_SHOWN}</p>
        <p>Cette lecture est notée. {firstName} peut la voir dans son espace, avec votre nom.</p>
      </Notice>
      {contact && (
        <Card title={`Pour joindre ${firstName}`}>
          <DefinitionList
            items={[
              { term: "Commune", detail: contact.communeName, icon: "map-pin" },
              { term: "Téléphone", detail: contact.phone === null ? "Pas de numéro" : <a href={telHref(contact.phone.e164)}>{contact.phone.words}</a>, icon: "phone" },
              { term: "E-mail", detail: contact.email === null ? "Pas d’adresse" : <a href={`mailto:${contact.email}`}>{contact.email}</a>, icon: "mail" },
            ]}
          />
        </Card>
      )}
      {coaching === null && <Card title="Son accompagnement">Aucun accompagnement n’a encore commencé.</Card>}
      {coaching && <CoachingCard coaching={coaching} today={today} />}
      {meetings && (
        <Card title="Rendez-vous à trois à venir">
          {meetings.length === 0 && <p>Aucun n’est fixé. Pour en proposer un, appelez son coach.</p>}
          <ul>
            {meetings.map(({ at, minutes, place }) => (
              <li key={at.getTime()}>
                {momentInWords(at, today)}, {lengthInWords(minutes)}{place !== "" && `, ${frenchText(place)}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function CoachingCard({ coaching: { coachName, startsOn, endsOn, steps, isOver }, today }: { coaching: Coaching; today: string }) {
  return (
    <Card title="Son accompagnement">
      <DefinitionList
        items={[
          { term: "Coach", detail: coachName ?? "Pas de coach pour l’instant", icon: "user" },
          { term: "Début", detail: dayInWords(startsOn, today), icon: "calendar" },
          { term: isOver ? "État" : "Fin prévue", detail: isOver ? "Terminé" : dayInWords(endsOn, today), icon: "calendar" },
        ]}
      />
      <ol>
        {steps.map(({ label, isReached }) => (
          <li key={label} className={cx("with-icon", !isReached && "soft")}>
            <Icon name={isReached ? "check" : "clock"} />
            <span>
              {label}
              <VisuallyHidden>{isReached ? ", fait" : ", pas encore"}</VisuallyHidden>
            </span>
          </li>
        ))}
      </ol>
      <p className="soft">Une étape atteinte reste atteinte. Ni nombre, ni date, ni raison.</p>
    </Card>
  );
}
