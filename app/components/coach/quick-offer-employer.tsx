import { phoneInWords } from "#app/domain/accounts/address.ts";
import { NEW_ORGANISATION } from "#app/domain/offers/intake/quick-offer.schema.ts";
import { organisationKinds, organisationKindWords } from "#app/domain/organisations/stages.ts";
import { Checkbox, Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { TextInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import type { QuickGenre } from "./quick-offer-page.tsx";

export type ProposedOrganisation = { organisationId: string; name: string; communeName: string; phone: string; ownerName: string | null };
type Props = { form: FormState; genre: QuickGenre; fixed: { organisationId: string; name: string } | null; organisations: readonly ProposedOrganisation[]; isFirst: boolean };

/** With whom: an organisation that is known, found by its name or its number, or a new one; and where the rest is asked. */
export function QuickEmployer({ form, genre, fixed, organisations, isFirst }: Props) {
  const chosen = form.field("organisationId");
  const isNew = chosen.value === NEW_ORGANISATION || organisations.length > 0;
  return (
    <>
      {fixed ? (
        <p>
          Chez <strong>{frenchText(fixed.name)}</strong>
          <input type="hidden" name="organisationId" value={fixed.organisationId} />
        </p>
      ) : (
        <TextInput field={form.field("organisationName")} label="Chez qui ?" hint="Le nom de l’entreprise, de l’association ou de la mairie." autoComplete="off" maxLength={160} />
      )}
      {!fixed && organisations.length > 0 && (
        <Choices
          field={chosen} legend="Est-ce l’une de celles-ci ?"
          options={[
            ...organisations.map(({ organisationId, name, communeName, phone, ownerName }) => ({ value: organisationId, label: frenchText(name), hint: [communeName, phone && phoneInWords(phone), ownerName && `suivie par ${ownerName}`].filter(Boolean).join(" · ") })),
            { value: NEW_ORGANISATION, label: "Non, elle est nouvelle" },
          ]}
        />
      )}
      {!fixed && organisations.length === 0 && chosen.value !== "" && <input type="hidden" name="organisationId" value={chosen.value} />}
      {!fixed && !isFirst && isNew && <Choices field={{ ...form.field("organisationKind"), value: form.field("organisationKind").value }} legend="Si elle est nouvelle" layout="line" options={organisationKinds.filter((kind) => genre === "EMPLOI" || kind !== "entreprise").map((kind) => ({ value: kind, label: organisationKindWords[kind] }))} optional />}
      <TextInput field={form.field("phone")} label="Son téléphone" type="tel" inputMode="tel" autoComplete="off" optional={fixed !== null} />
      {!isFirst && (
        <>
          <TextInput field={form.field("email")} label="Son adresse e-mail" type="email" autoComplete="off" optional />
          <TextInput field={form.field("contactName")} label="Qui demander sur place ?" autoComplete="off" maxLength={120} optional />
          <Checkbox field={form.field("sendLink")} label="Lui envoyer un lien pour le reste" hint="Il répond en une minute, sans compte." />
        </>
      )}
    </>
  );
}
