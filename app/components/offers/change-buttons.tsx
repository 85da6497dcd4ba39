import type { OfferButton } from "#app/domain/offers/offer-change.schema.ts";
import { PostButton } from "../ui/post-button.tsx";

type Props = { changes: readonly OfferButton[]; /** Whose buttons they are, for those who do not see the row. */ title?: string; /** Where a page has several offers. */ offerId?: string };

/** What may be asked of an offer, one button each. */
export function ChangeButtons({ changes, title, offerId }: Props) {
  return changes.map(({ change, button }) => (
    <PostButton key={change} fields={{ change, ...(offerId !== undefined && { offerId }) }} look={change === "closed" ? "bare" : "quiet"}>
      {button}
      {title !== undefined && <span className="vh">&nbsp;: {title}</span>}
    </PostButton>
  ));
}
