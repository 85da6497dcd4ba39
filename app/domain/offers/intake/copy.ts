import type { OfferDraft } from "../offer.schema.ts";
import { readDictated } from "./read-dictated.ts";

/**
 * A draft to start again from: the same offer, without the days of the former one.
 *
 * What was said not to be so in its text goes with the text it was said of.
 */
export function copyOf(former: OfferDraft): OfferDraft {
  return { ...former, startsOn: null, endsOn: null };
}

/** The quick form filled from a former offer; boxes that had been unticked stay so. */
export function quickValuesOf(former: OfferDraft, { communeName, employerLabel }: { communeName: string; employerLabel: string }) {
  const { kind, description, setAside, contactPhone, contactEmail, communeCode: _commune, romeCode: _rome, posts, placeNote, ...facts } = copyOf(former);
  const what = description.length >= 3 ? description : facts.title;
  const keeps = readDictated(what).boxes.map(({ key }) => key).filter((key) => !(setAside ?? []).includes(key));
  return {
    ...facts, genre: kind === "BENEVOLAT" ? ("BENEVOLAT" as const) : ("EMPLOI" as const), what, phone: contactPhone, email: contactEmail, organisationName: employerLabel, keeps,
    sites: [{ commune: communeName, posts, placeNote }],
  };
}
