import { dayKinds } from "#app/domain/coaching/day/kinds.ts";
import type { DayLine } from "#app/domain/coaching/day/line.ts";
import { snoozeChoices, snoozeChoicesOf } from "#app/domain/coaching/day/snooze.ts";
import { RENEW_WORDS } from "#app/domain/coaching/day/sources/employers.ts";
import { EXTEND_WORDS } from "#app/domain/coaching/day/sources/referents.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { ActionLine } from "../ui/action-line.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";

type Props = { line: DayLine & { untilAt?: Date }; now: Date };
/** Where the buttons of a line are sent. */
const HERE = "/coach?index";

/** One line of the day: who, the fact, the button that does it, and a way to put it off or to bring it back. */
export function DayLineRow({ line, now }: Props) {
  const { icon, label, tone } = dayKinds[line.kind];
  const about = [line.untilAt && `Revient ${dayNear(localDay(line.untilAt), localDay(now))}`, frenchText(line.about)].filter(Boolean).join(" · ");
  return (
    <ActionLine
      icon={icon}
      kind={label}
      tone={tone}
      who={frenchText(line.who)}
      href={line.beneficiaryId === null ? line.action.href : `/coach/personnes/${line.beneficiaryId}`}
      fact={
        <>
          {frenchText(line.fact)}
          {about !== "" && <small className="soft">{about}</small>}
        </>
      }
      action={
        <ButtonLink href={line.action.href} look="quiet" icon={line.action.icon}>
          {line.action.label}
          <span className="vh">&nbsp;: {line.who}</span>
        </ButtonLink>
      }
      later={
        <>
          {line.doneId && (
            <PostButton action={HERE} fields={{ taskId: line.doneId }} look="bare">
              C’est fait<span className="vh">&nbsp;: {line.who}</span>
            </PostButton>
          )}
          {line.keepId && (
            <PostButton action={HERE} fields={{ keepId: line.keepId }} look="bare">
              J’ai de ses nouvelles<span className="vh">&nbsp;: {line.who}</span>
            </PostButton>
          )}
          {line.renewId && (
            <PostButton action={HERE} fields={{ renewId: line.renewId }} look="bare">
              {RENEW_WORDS}
              <span className="vh">&nbsp;: {line.who}</span>
            </PostButton>
          )}
          {line.extendId && line.beneficiaryId && (
            <PostButton action={HERE} fields={{ extendId: line.extendId, beneficiaryId: line.beneficiaryId }} look="bare">
              {EXTEND_WORDS}
              <span className="vh">&nbsp;: {line.who}</span>
            </PostButton>
          )}
          {line.extendId && !line.untilAt && (
            <PostButton action={HERE} fields={{ key: line.key, stamp: line.stamp, pour: "vu" }} look="bare">
              Laisser finir<span className="vh">&nbsp;: {line.who}</span>
            </PostButton>
          )}
          {line.untilAt ? (
            <PostButton action={HERE} fields={{ key: line.key, ramener: "1" }} look="bare">
              Ramener<span className="vh">&nbsp;: {line.who}</span>
            </PostButton>
          ) : (
            <Later line={line} />
          )}
        </>
      }
    />
  );
}

/** « Plus tard »: until when, one button each; what is only news has one. */
function Later({ line }: { line: DayLine }) {
  const choices = snoozeChoicesOf(line);
  const buttons = (
    <form method="post" action={HERE} className="later-choices">
      <input type="hidden" name="key" value={line.key} />
      <input type="hidden" name="stamp" value={line.stamp} />
      {choices.map((choice) => (
        <Button key={choice} name="pour" value={choice} look="bare">
          {snoozeChoices[choice]}
          <span className="vh">&nbsp;: {line.who}</span>
        </Button>
      ))}
    </form>
  );
  if (choices.length === 1) return buttons;
  return (
    <details className="later">
      <summary>
        Plus tard<span className="vh">&nbsp;: {line.who}</span>
      </summary>
      {buttons}
    </details>
  );
}
