/**
 * How many people may wait for an employer's answer, for each post of an offer, before it stops being pushed.
 *
 * @source issue on employers: « at 8 waiting applications per post the offer stops being pushed » (decision 0057)
 */
export const MOST_WAITING_PER_POST = 8;

/** Whether so many people wait for an answer that the offer is pushed to nobody else: it is still found by whoever looks. */
export function isCrowded({ waiting, posts }: { waiting: number; posts: number }): boolean {
  return waiting >= MOST_WAITING_PER_POST * Math.max(1, posts);
}
