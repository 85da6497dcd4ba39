import type { OpenedRole } from "#app/domain/accounts/account.schema.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Datalist } from "../ui/datalist.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { roleInWords } from "./words.ts";

type Props = {
  role: OpenedRole;
  roles: readonly OpenedRole[];
  areas: readonly { id: string; name: string }[];
  organisations: readonly { id: string; name: string; communeName: string }[];
  /** Names of structures already known. */
  structures: readonly string[];
  /** Chosen on the page one comes from. */
  organisationId: string;
  lastResult?: LastResult;
};

const leads: Record<OpenedRole, string> = {
  coach: "Un coach accompagne les personnes de son secteur et cherche des employeurs.",
  hotliner: "L’aide par téléphone retrouve un compte et débloque un accès. Elle ne voit pas les dossiers.",
  employer: "Un employeur publie les offres d’une organisation et répond aux candidatures.",
  referent: "Un référent (CCAS, Mission locale, MSA…) voit un peu des personnes qu’un coach lui confie, pour un temps. Il peut en orienter vers l’accompagnement.",
  admin: "Un administrateur ouvre et ferme des comptes. Deux suffisent, pour se remplacer.",
};

/** A new account: the role is in the address, so that only its own fields show. */
export function AccountForm({ role, roles, areas, organisations, structures, organisationId, lastResult }: Props) {
  const form = formState(lastResult, { organisationId });
  return (
    <>
      <PageTitle lead={leads[role]} back={{ href: "/admin/comptes", label: "Comptes" }}>
        Ouvrir un compte
      </PageTitle>
      <Tabs label="Rôle" tabs={[...roles.map((one) => ({ href: `?role=${one}`, label: roleInWords(one), current: one === role })), { href: "/admin/comptes/personne", label: roleInWords("beneficiary") }]} />
      <ErrorSummary form={form} />
      <form method="post" noValidate className="narrow">
        <input type="hidden" name="role" value={role} />
        <Card>
          <div className="form-row">
            <TextInput field={form.field("firstName")} label="Prénom" autoComplete="off" />
            <TextInput field={form.field("lastName")} label="Nom" autoComplete="off" />
          </div>
          {role === "coach" && <Select field={form.field("areaId")} label="Secteur" options={areas.map(({ id, name }) => ({ value: id, label: name }))} />}
          {role === "employer" && (
            <Select field={form.field("organisationId")} label="Organisation" hint="Elle n’est pas dans la liste ? Ajoutez-la d’abord." options={organisations.map((one) => ({ value: one.id, label: `${one.name} (${one.communeName})` }))} />
          )}
          {role === "referent" && (
            <>
              <TextInput field={form.field("structure")} label="Structure" hint="Son nom, par exemple CCAS de Flers. Une nouvelle est ajoutée." list="structures" autoComplete="off" />
              <Datalist id="structures" values={structures} />
            </>
          )}
          <TextInput field={form.field("email")} label="Adresse e-mail" hint="Le code pour entrer y est envoyé. Un message part tout de suite pour dire que l’espace est ouvert." type="email" autoComplete="off" />
          <TextInput field={form.field("phone")} label="Téléphone" hint="Par exemple 02 61 91 00 00." type="tel" autoComplete="off" optional />
          <Actions>
            <Button icon="check">Ouvrir le compte</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
