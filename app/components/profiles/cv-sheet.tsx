import { Fragment } from "react";
import { cvBlocks } from "#app/domain/profiles/cv-blocks.ts";
import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";

/** A CV on one sheet: who, how to join her, what she looks for, what she has done and can do. */
export function CvSheet({ cv, children }: { cv: CvView; children?: React.ReactNode }) {
  return (
    <Card title={cv.name} className="cv">
      {cv.title && (
        <p>
          <strong>{cv.title}</strong>
        </p>
      )}
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
      {cv.born && <p>Date de naissance&nbsp;: {cv.born}</p>}
      {cv.about && <p>{cv.about}</p>}
      {cvBlocks(cv).map(({ part, heading, items }) => (
        <Fragment key={part}>
          <h3>{heading}</h3>
          <ul className="plain">
            {items.map(({ label, detail }, index) => (
              <li key={index}>
                {detail ? <strong>{label}</strong> : label}
                {detail && `, ${detail}`}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {children}
    </Card>
  );
}
