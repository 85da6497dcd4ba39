/** What a browser is handed to show, and the path its touch opens. Of two for the same path, the second takes the place of the first. */
export type PushNote = { title: string; body: string; url: string };

/** The only sentence a notification says, whatever its kind: a locked screen is read by whoever holds the phone. */
export const PUSH_SENTENCE = "Vous avez du nouveau.";

/**
 * What a notification shows: the name of the place and one sentence, the same for every kind. Touched, it opens the page of
 * its kind, behind the sign-in.
 *
 * @param page the path its touch opens: ids only
 */
export function composePush(facts: { brandName: string; page: string }): PushNote {
  return { title: facts.brandName.split(" · ")[0] as string, body: PUSH_SENTENCE, url: facts.page };
}
