import { actionEntries, themeWords } from "#app/domain/actions/themes.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { DefinitionList } from "../ui/definition-list.tsx";
import { frenchText, telHref } from "../ui/typography.ts";
import { daysInWords, liftsInWords, placesInWords, priceInWords, type ActionView } from "./action-words.ts";

/** Everything the directory says of one action. */
export function ActionFacts({ action, areaNames }: { action: ActionView; areaNames: readonly string[] }) {
  const { operator, operatorPhone, theme, lifts, prepares, place, entry, delayNote, format, conditions } = action;
  const items = [
    { term: "Structure", detail: frenchText(operator) },
    { term: "Téléphone", detail: operatorPhone === "" ? "" : <a href={telHref(operatorPhone)} className="number">{phoneInWords(operatorPhone)}</a> },
    { term: "Thème", detail: themeWords(theme) },
    { term: "Lève", detail: liftsInWords(lifts) },
    { term: "Prépare", detail: prepares.map(licenceLabel).join(", ") },
    { term: "Où", detail: frenchText([place, areaNames.length === 0 ? "tout le département" : `secteur ${areaNames.join(", ")}`].filter(Boolean).join(" · ")) },
    { term: "Comment", detail: frenchText(format) },
    { term: "Entrée", detail: actionEntries[entry === "libre" ? "libre" : "prescription"] },
    { term: "Délai", detail: frenchText(delayNote) },
    { term: "Quand", detail: daysInWords(action) },
    { term: "Places cette année", detail: placesInWords(action) },
    { term: "Prix", detail: frenchText(priceInWords(action)) },
    { term: "Conditions", detail: frenchText(conditions) },
  ];
  return <DefinitionList items={items.filter(({ detail }) => detail !== "")} />;
}
