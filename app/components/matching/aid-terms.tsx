import { aidTermsInWords } from "#app/domain/matching/explain/aid-words.ts";
import type { AidTerms as Terms } from "#app/domain/matching/aid-terms.ts";
import { frenchText } from "../ui/typography.ts";

/** The conditions of an aid, a line each: « Caution : 75 € ». */
export function AidTerms({ aid, today }: { aid: Terms; today: string }) {
  return (
    <dl className="terms">
      {aidTermsInWords(aid, today).map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}&nbsp;: </dt>
          <dd>{frenchText(detail)}</dd>
        </div>
      ))}
    </dl>
  );
}
