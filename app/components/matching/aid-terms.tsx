import { aidTermsInWords } from "#app/domain/matching/explain/aid-words.ts";
import type { AidTerms as Terms } from "#app/domain/matching/aid-terms.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { DefinitionList } from "../ui/definition-list.tsx";
import { frenchText } from "../ui/typography.ts";

/** The conditions of an aid, one under the other. */
export function AidTerms({ aid, today }: { aid: Terms; today: string }) {
  return <DefinitionList items={aidTermsInWords(aid, today).map(({ term, detail }) => ({ term, detail: frenchText(capital(detail)) }))} />;
}
