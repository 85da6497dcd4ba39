import { callOutcomes, LONGEST_LINE, type CallOutcome } from "#app/domain/hotline/calls.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, NBSP } from "#app/domain/kit/french.ts";
import { phoneShown } from "../admin/words.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Choices } from "../ui/choices.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { telHref } from "../ui/typography.ts";

type CallAsked = { organisationId: string; name: string; communeName: string; who: string; askedAt: Date; lastCall: { at: Date; outcome: string } | null };
type Chase = { organisationId: string; name: string; communeName: string; phone: string; waiting: number; oldestDays: number; lastChase: { at: Date; outcome: string; line: string } | null };
const outcomes: { code: CallOutcome; label: string }[] = [{ code: "regle", label: "A répondu" }, { code: "rappeler", label: "À rappeler" }, { code: "absent", label: "Pas joint" }];

/** The employers who left their number, then those to chase: whom to call, since when people wait, when they were last called, and a line to note the call. */
export function ChasesPage({ chases, asked, now, lastResult }: { chases: readonly Chase[]; asked: readonly CallAsked[]; now: Date; lastResult?: LastResult }) {
  const sent = formState(lastResult);
  return (
    <>
      <PageTitle lead="Des personnes attendent leur réponse depuis 7 jours ou plus. Un appel suffit souvent.">Employeurs à relancer</PageTitle>
      <ErrorSummary form={sent} />
      {asked.length > 0 && <h2>À rappeler</h2>}
      {asked.map((call) => (
        <OneCall key={call.organisationId} call={call} now={now} lastResult={sent.field("organisationId").value === call.organisationId && sent.field("motive").value === "rappel" ? lastResult : undefined} />
      ))}
      {asked.length > 0 && <h2>À relancer</h2>}
      {chases.length === 0 && <EmptyState icon="phone" title="Personne à relancer" next="Un employeur vient ici quand une réponse attend depuis une semaine." />}
      {chases.map((chase) => (
        <OneChase key={chase.organisationId} chase={chase} now={now} lastResult={sent.field("organisationId").value === chase.organisationId && sent.field("motive").value !== "rappel" ? lastResult : undefined} />
      ))}
    </>
  );
}

/** « Mme Leroy, 02 61 91 00 00 » left by a stranger: the number is read from it, to call at one touch. */
function OneCall({ call, now, lastResult }: { call: CallAsked; now: Date; lastResult?: LastResult }) {
  const [who = "", phone = ""] = call.who.split(/, (?=[^,]*$)/);
  return (
    <Card title={<a href={`/hotline/organisations/${call.organisationId}`}>{call.name}</a>} aside={<Chip tone="sky">Rappeler</Chip>}>
      <p>
        {call.communeName}. {who} a laissé son numéro {dayNear(localDay(call.askedAt), localDay(now))}. {phone && <a className="alone" href={telHref(phone)}>Appeler le {phone}</a>}
      </p>
      {call.lastCall && <p className="soft">Appelé {dayNear(localDay(call.lastCall.at), localDay(now))}, pas encore joint.</p>}
      <CallForm organisationId={call.organisationId} name={call.name} prefix="a" motive="rappel" summary="Noter l’appel" example="passera son offre jeudi" lastResult={lastResult} />
    </Card>
  );
}

function OneChase({ chase, now, lastResult }: { chase: Chase; now: Date; lastResult?: LastResult }) {
  const { lastChase } = chase;
  const wasCalledToday = lastChase !== null && localDay(lastChase.at) === localDay(now);
  return (
    <Card title={<a href={`/hotline/organisations/${chase.organisationId}`}>{chase.name}</a>} aside={<Chip tone={chase.oldestDays >= 14 ? "red" : "amber"}>{chase.oldestDays}{NBSP}jours</Chip>}>
      <p>
        {chase.communeName}. {count(chase.waiting, "personne attend", "personnes attendent")}. {chase.phone ? <a className="alone" href={telHref(chase.phone)}>Appeler le {phoneShown(chase.phone)}</a> : <span className="soft">Pas de numéro connu.</span>}
      </p>
      <p className="soft">
        {lastChase === null ? "Jamais relancé." : `Relancé ${dayNear(localDay(lastChase.at), localDay(now))} : ${(Object.hasOwn(callOutcomes, lastChase.outcome) ? callOutcomes[lastChase.outcome as CallOutcome].label : "").toLowerCase()}.`} {lastChase?.line}
      </p>
      <CallForm organisationId={chase.organisationId} name={chase.name} prefix="r" summary={wasCalledToday ? "Noter un autre appel" : "Noter l’appel"} example="rappeler jeudi matin" lastResult={lastResult} />
    </Card>
  );
}

type CallFormProps = { organisationId: string; name: string; /** Tells the forms of one organisation apart. */ prefix: string; motive?: string; summary: string; example: string; lastResult?: LastResult };

/** Notes a call to an organisation: what came of it, in one line. */
function CallForm({ organisationId, name, prefix, motive, summary, example, lastResult }: CallFormProps) {
  const form = formState(lastResult, {}, `${prefix}${organisationId.slice(0, 8)}`);
  return (
    <details className="fold" open={lastResult !== undefined}>
      <summary>{summary}<span className="vh"> à {name}</span></summary>
      <form method="post" noValidate>
        <input type="hidden" name="organisationId" value={organisationId} />
        {motive && <input type="hidden" name="motive" value={motive} />}
        <Choices field={form.field("outcome")} legend="Résultat" layout="line" options={outcomes.map(({ code, label }) => ({ value: code, label }))} />
        <TextInput field={form.field("line")} label="En une ligne" hint={`Par exemple : ${example}.`} optional maxLength={LONGEST_LINE} autoComplete="off" />
        <Button look="quiet" icon="check">Noter<span className="vh"> l’appel à {name}</span></Button>
      </form>
    </details>
  );
}
