import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { Card } from "../ui/card.tsx";
import { Chip, Chips } from "../ui/chip.tsx";
import { Icon } from "../ui/icon.tsx";

/** A CV on one sheet: who, how to join her, what she looks for, what she has done and can do. */
export function CvSheet({ cv, children }: { cv: CvView; children?: React.ReactNode }) {
  return (
    <Card title={cv.name} className="cv">
      <p className="with-icon">
        <Icon name="map-pin" /> {cv.communeName}
      </p>
      {cv.phone && (
        <p className="with-icon">
          <Icon name="phone" /> <a className="alone" href={`tel:${cv.phone.e164}`}>{cv.phone.words}</a>
        </p>
      )}
      {cv.email && (
        <p className="with-icon">
          <Icon name="mail" /> <a className="alone" href={`mailto:${cv.email}`}>{cv.email}</a>
        </p>
      )}
      {cv.about && <p>{cv.about}</p>}
      {cv.projects.length > 0 && (
        <>
          <h3>Je cherche</h3>
          <Chips items={cv.projects} />
        </>
      )}
      {cv.experience.length > 0 && (
        <>
          <h3>J’ai fait</h3>
          <ul>
            {cv.experience.map((one, index) => (
              <li key={index}>
                <strong>{one.label}</strong>
                {one.place && `, ${one.place}`}
                {one.duration && ` (${one.duration}${one.endedYear ? `, jusqu’en ${one.endedYear}` : ""})`}
                {one.isBenevolat && (
                  <>
                    {" "}
                    <Chip>Bénévolat</Chip>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {cv.skills.length > 0 && (
        <>
          <h3>Je sais faire</h3>
          <ul>
            {cv.skills.map((skill) => (
              <li key={skill}>{skill}</li>
            ))}
          </ul>
        </>
      )}
      {cv.licences.length + cv.languages.length > 0 && (
        <>
          <h3>Permis, certificats, langues</h3>
          <Chips items={[...cv.licences, ...cv.languages]} />
        </>
      )}
      {children}
    </Card>
  );
}
