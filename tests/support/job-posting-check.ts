import { schemaFaults } from "./json-schema.ts";

const closed = (properties: Record<string, unknown>, required: string[]) => ({ type: "object", additionalProperties: false, properties, required });
const text = { type: "string", minLength: 1 };
const type = (name: string) => ({ const: name });
const number = { type: "number", minimum: 0 };

/**
 * What Google asks of a JobPosting: `title`, `description`, `datePosted`, `hiringOrganization`, `jobLocation` must be there
 * (a place with a country); `validThrough`, `employmentType`, `baseSalary`, `identifier`, `directApply`… may. Nothing we do not know.
 *
 * @source developers.google.com/search/docs/appearance/structured-data/job-posting (decision 0052); schema.org/JobPosting
 */
const jobPostingSchema = closed({
  "@context": { type: "string", enum: ["https://schema.org/"] }, "@type": type("JobPosting"), title: text, description: { type: "string", pattern: "<p>[\\s\\S]+</p>" }, datePosted: { type: "string", format: "date-time" },
  validThrough: { type: "string", format: "date-time" },
  employmentType: { type: "array", minItems: 1, items: { type: "string", enum: ["FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"] } },
  hiringOrganization: closed({ "@type": type("Organization"), name: text }, ["@type", "name"]),
  jobLocation: closed({
    "@type": type("Place"),
    address: closed({ "@type": type("PostalAddress"), streetAddress: text, addressLocality: text, postalCode: { type: "string", pattern: "^\\d{5}$" }, addressRegion: text, addressCountry: { const: "FR" } }, ["@type", "addressLocality", "addressCountry"]),
    geo: closed({ "@type": type("GeoCoordinates"), latitude: { type: "number", minimum: -90, maximum: 90 }, longitude: { type: "number", minimum: -180, maximum: 180 } }, ["@type", "latitude", "longitude"]),
  }, ["@type", "address"]),
  identifier: closed({ "@type": type("PropertyValue"), name: text, value: text }, ["@type", "name", "value"]), url: { type: "string", format: "uri" }, directApply: { type: "boolean" }, totalJobOpenings: { type: "integer", minimum: 1 },
  baseSalary: closed({ "@type": type("MonetaryAmount"), currency: { const: "EUR" }, value: { anyOf: [
    closed({ "@type": type("QuantitativeValue"), value: number, unitText: { type: "string", enum: ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"] } }, ["@type", "value", "unitText"]),
    closed({ "@type": type("QuantitativeValue"), minValue: number, maxValue: number, unitText: { type: "string", enum: ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"] } }, ["@type", "minValue", "maxValue", "unitText"]),
  ] } }, ["@type", "currency", "value"]),
  workHours: text, jobStartDate: { type: "string", format: "date" }, occupationalCategory: text, qualifications: text, experienceRequirements: { const: "no requirements" },
}, ["@context", "@type", "title", "description", "datePosted", "hiringOrganization", "jobLocation"]);

/** What is wrong with a JobPosting, one line a fault; also what no schema says: a description that is only the title, a wage for bénévolat, an end before its beginning. */
export function jobPostingFaults(posting: Record<string, unknown>): string[] {
  const faults = schemaFaults(posting, jobPostingSchema);
  const plain = String(posting["description"]).replace(/<[^>]*>/g, "").trim();
  if (plain === posting["title"]) faults.push("the description is the title");
  if (/<(?!\/?(?:p|ul|li|br)>)/.test(String(posting["description"]))) faults.push("the description has other tags than p, ul, li, br");
  if (/<[a-z/!]/i.test(String(posting["title"]))) faults.push("the title has HTML");
  if ((posting["employmentType"] as string[] | undefined)?.includes("VOLUNTEER") && "baseSalary" in posting) faults.push("bénévolat has a wage");
  if (typeof posting["validThrough"] === "string" && posting["validThrough"] <= String(posting["datePosted"])) faults.push("it ends before it begins");
  return faults;
}
