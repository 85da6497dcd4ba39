import { phoneInWords } from "#app/domain/accounts/address.ts";
import { endingReasons } from "#app/domain/applications/reasons.ts";
import { checkInAnswers, checkInWords, type CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import { LONGEST_WORD } from "#app/domain/check-ins/check-in.schema.ts";
import { milestones, type CheckInSide, type Milestone } from "#app/domain/check-ins/milestones.ts";
import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Choices } from "../ui/choices.tsx";
import { Columns } from "../ui/columns.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { Table } from "../ui/table.tsx";
import { DateInput, TextArea } from "../ui/text-input.tsx";
import { sideInWords } from "./follow-ups-page.tsx";

type CheckIn = { checkInId: string; side: CheckInSide; milestone: Milestone; dueOn: string; state: "answered" | "cancelled" | "asked" | "coming"; answer: CheckInAnswer | null; word: string; answeredAt: Date | null; by: string | null; isSeen: boolean };
export type WorkPageView = {
  beneficiaryId: string; firstName: string; who: string; personPhone: string | null; title: string; employerName: string; employerPhone: string;
  hiredOn: string | null; endedOn: string | null; endReason: string | null; isGoingOn: boolean; checkIns: readonly CheckIn[];
};

/** How work goes, by what both sides say: news so far, what was said by phone to write down, the first day, the end. */
export function WorkPage({ work, now, lastResult }: { work: WorkPageView; now: Date; lastResult?: LastResult }) {
  const today = localDay(now);
  const form = formState(lastResult, { hiredOn: work.hiredOn ?? "", endedOn: today });
  return (
    <>
      <PageTitle back={{ href: "/coach/suivis", label: "Nouvelles du travail" }} lead={[work.title, work.employerName].filter(Boolean).join(", ")}>{work.who}</PageTitle>
      <ErrorSummary form={form} />
      <Columns shape="aside">
        <div>
          <News checkIns={work.checkIns} today={today} />
          {work.isGoingOn && <NoteForm work={work} form={form} today={today} />}
        </div>
        <div>
          <Card title="Le travail" aside={<a href={`/coach/personnes/${work.beneficiaryId}`}>Sa page</a>}>
            <DefinitionList
              items={[
                ...(work.hiredOn ? [{ term: "Premier jour", detail: dayInWords(work.hiredOn, today) }] : []),
                ...(work.endedOn ? [{ term: "Dernier jour", detail: dayInWords(work.endedOn, today) }] : []),
                ...(work.endReason ? [{ term: "Pourquoi", detail: work.endReason }] : []),
                { term: work.firstName, detail: work.personPhone ? <a href={`tel:${work.personPhone}`}>{phoneInWords(work.personPhone)}</a> : "pas de numéro" },
                { term: work.employerName || "Employeur", detail: work.employerPhone ? <a href={`tel:${work.employerPhone}`}>{phoneInWords(work.employerPhone)}</a> : "pas de numéro" },
              ]}
            />
          </Card>
          {work.isGoingOn && <Dates form={form} />}
        </div>
      </Columns>
    </>
  );
}

function News({ checkIns, today }: { checkIns: readonly CheckIn[]; today: string }) {
  return (
    <Table
      caption="Les nouvelles" rows={checkIns} rowKey={({ checkInId }) => checkInId}
      empty={<EmptyState icon="message" title="Pas de nouvelles à demander" next="Elles sont demandées après un emploi ou une immersion, jamais après du bénévolat." />}
      columns={[
        { key: "when", label: "Quand", cell: (one) => <span>{capital(milestones[one.milestone].label)}<small className="soft under">{dayInWords(one.dueOn, today)}</small></span> },
        { key: "side", label: "Qui", cell: ({ side }) => capital(sideInWords[side]) },
        { key: "said", label: "Réponse", cell: (one) => <Said one={one} today={today} /> },
      ]}
    />
  );
}

const waiting = { cancelled: "annulée", asked: "demandée, pas de réponse", coming: "à venir", answered: "" } as const;

function Said({ one, today }: { one: CheckIn; today: string }) {
  if (one.answer === null) return <span className="soft">{waiting[one.state]}</span>;
  return (
    <span>
      <Chip tone={one.answer === "well" ? "leaf" : one.isSeen ? "amber" : "red"}>{checkInWords[one.side][one.answer].said}</Chip>
      {one.word !== "" && <span className="under">«&nbsp;{one.word}&nbsp;»</span>}
      <small className="soft under">
        {one.answeredAt && capital(dayNear(localDay(one.answeredAt), today))}
        {one.by !== null && `, saisi par ${one.by}`}
      </small>
    </span>
  );
}

function NoteForm({ work, form, today }: { work: WorkPageView; form: FormState; today: string }) {
  const open = work.checkIns.filter(({ state }) => state !== "cancelled");
  if (open.length === 0) return null;
  const next = open.find(({ answer, dueOn }) => answer === null && dueOn <= today) ?? open.find(({ answer }) => answer === null);
  const shown = form.field("checkInId");
  return (
    <Card title="Noter ce qui a été dit">
      <form method="post" noValidate>
        <input type="hidden" name="act" value="noter" />
        <Select field={shown.value === "" && next ? { ...shown, value: next.checkInId } : shown} label="Qui, et à quel moment" options={open.map((one) => ({ value: one.checkInId, label: `${capital(sideInWords[one.side])}, ${milestones[one.milestone].label}` }))} />
        <Choices field={form.field("answer")} legend="Ce qui a été dit" layout="line" options={checkInAnswers.map((answer) => ({ value: answer, label: { well: "Tout va bien", trouble: "Un souci", stopped: "C’est arrêté" }[answer] }))} />
        <TextArea field={form.field("word")} label="En un mot" hint="Ce qui aide à agir. Jamais de détail de santé." optional rows={2} maxLength={LONGEST_WORD} />
        <Button icon="check">Noter</Button>
      </form>
    </Card>
  );
}

function Dates({ form }: { form: FormState }) {
  return (
    <Card title="Changer une date">
      <details className="fold" open={form.field("act").value === "fin"}>
        <summary>Noter la fin du travail</summary>
        <form method="post" noValidate>
          <input type="hidden" name="act" value="fin" />
          <p className="field-hint">Ce n’est jamais retenu contre la personne. L’employeur ne lit pas la raison.</p>
          <DateInput field={form.field("endedOn")} label="Dernier jour de travail" />
          <Choices field={form.field("reason")} legend="Pourquoi" options={endingReasons.map(({ code, label }) => ({ value: code, label }))} />
          <Button look="quiet">Noter la fin</Button>
        </form>
      </details>
      <details className="fold" open={form.field("act").value === "debut"}>
        <summary>Corriger le premier jour</summary>
        <form method="post" noValidate>
          <input type="hidden" name="act" value="debut" />
          <DateInput field={form.field("hiredOn")} label="Premier jour de travail" hint="Les nouvelles pas encore données sont déplacées." />
          <Button look="quiet">Corriger</Button>
        </form>
      </details>
    </Card>
  );
}
