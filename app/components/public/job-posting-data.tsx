import { jsonForPage, type JobPosting } from "#app/domain/offers/out/job-posting.ts";

/** What search engines read of an offer. Data, not a script: no browser runs it, and our policy against scripts lets it stand. */
export function JobPostingData({ posting }: { posting: JobPosting }) {
  // React would write `&quot;`, which no reader of JSON undoes; `jsonForPage` leaves no sign that could end the element.
  // eslint-disable-next-line no-restricted-syntax
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForPage(posting) }} />;
}
