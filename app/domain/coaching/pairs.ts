/** One offer for one person, as the value of a box: « person:offer ». */
export const pairValue = (beneficiaryId: string, offerId: string): string => `${beneficiaryId}:${offerId}`;

/** The name under which a person's own word is sent: names of fields begin with a letter. */
export const noteName = (beneficiaryId: string): string => `p-${beneficiaryId}`;

/** A person's own words, by her id. */
export function notesById(notes: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(notes ?? {}).map(([name, note]) => [name.replace(/^p-/, ""), note]));
}
