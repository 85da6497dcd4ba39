import type { OfferKind } from "../../matching/types.ts";
import { timetableWords, type Hours } from "../wording.ts";
import { neutralLine, neutralText } from "./neutral.ts";

/**
 * Sources whose offers may be copied elsewhere: what was entrusted to us by the employer or by hand.
 *
 * What we took from another site stays there: our pages show it and say where it is from, our copies do not hold it (decision 0052).
 */
export const COPIED_SOURCES = ["direct", "file"] as const;

/** The facts of an open offer that leave the house: what its public page shows, and nothing about people. Days are `2026-12-01`. */
export type OutOffer = {
  id: string;
  kind: OfferKind;
  title: string;
  description: string;
  /** The employer's name where the page shows it; else '' and `activity` says what he does. */
  employer: string;
  activity: string;
  /** Only beside a name that is shown. */
  siret: string;
  romeCode: string;
  contract: string;
  contractMonths: number | null;
  weeklyHours: number | null;
  timetable: string[];
  hoursNote: string;
  wage: string;
  startsOn: string | null;
  endsOn: string | null;
  posts: number;
  licences: string[];
  experience: "beginner" | "wished" | "required" | null;
  communeCode: string;
  commune: string;
  postalCode: string;
  departement: string;
  placeNote: string;
  lat: number;
  lng: number;
  publishedAt: Date;
  updatedAt: Date;
  expiresAt: Date | null;
};

/** An offer as it is read to leave. */
export type OutRow = Omit<OutOffer, "employer" | "activity" | "siret" | "romeCode" | "contract" | "timetable" | "experience" | "postalCode" | "commune"> & {
  romeCode: string | null; contract: string | null; experienceAsked: string | null; windows: Hours[]; employerLabel: string; communeName: string; postalCodes: string[];
  organisation: { name: string; activity: string; siret: string | null } | null;
};

const EXPERIENCES = ["beginner", "wished", "required"] as const;

/** What leaves of a row: neutral in every format, the employer named exactly where the page names him. */
export function outOffer({ romeCode, contract, experienceAsked, windows, employerLabel, communeName, postalCodes, organisation, ...row }: OutRow): OutOffer {
  const activity = neutralLine(organisation?.activity ?? "");
  const employer = activity === "" ? neutralLine(organisation?.name ?? employerLabel) : "";
  return {
    ...row,
    title: neutralLine(row.title) || "Offre", description: neutralText(row.description), hoursNote: neutralLine(row.hoursNote), wage: neutralLine(row.wage), placeNote: neutralLine(row.placeNote),
    employer, activity, siret: employer === "" ? "" : (organisation?.siret ?? ""),
    romeCode: romeCode ?? "", contract: contract ?? "", timetable: timetableWords(windows), experience: EXPERIENCES.find((code) => code === experienceAsked) ?? null,
    commune: neutralLine(communeName), postalCode: postalCodes[0] ?? "",
  };
}

/** « Une entreprise de nettoyage » or the name: who is looking, as the page says it; '' when nothing is known. */
export function whoLooks(offer: Pick<OutOffer, "employer" | "activity">): string {
  return offer.employer || offer.activity;
}

/** The address of an offer's page. @param site `https://emploi.example.org`, without a slash at its end */
export function offerAddress(site: string, offerId: string): string {
  return `${site}/offres/${offerId}`;
}
