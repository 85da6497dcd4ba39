import type { ReactNode } from "react";
import type { Coaching } from "#app/domain/coaching/coaching-view.ts";
import { episodeActsNow, type EpisodeAct } from "#app/domain/coaching/episode-acts.ts";
import { LONGEST_COACHING_NOTE, LONGEST_RELAY } from "#app/domain/coaching/episode.schema.ts";
import { chosenExits, laterExits, type Exit } from "#app/domain/coaching/exits.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { Actions, Button, type ButtonLook } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { formState, type FormState, type LastResult } from "../../ui/form-state.ts";
import { Select } from "../../ui/select.tsx";
import { DateInput, TextArea, TextInput } from "../../ui/text-input.tsx";

type Props = { coaching: Coaching; act: EpisodeAct | null; now: Date; lastResult?: LastResult };
type Form = { title: string; button: string; look?: ButtonLook; lead?: string; fields: (form: FormState) => ReactNode; defaults?: object };

const optionsOf = (list: readonly Exit[]) => list.map(({ code, label }) => ({ value: code, label }));

/** The forms of what may be done with a coaching today; the first is open, the others fold. */
export function CoachingActs({ coaching, act, now, lastResult }: Props) {
  const today = localDay(now);
  const { rules } = coaching;
  const forms: Record<EpisodeAct, Form> = {
    start: {
      title: coaching.episodes.length === 0 ? "Commencer l’accompagnement" : "Commencer un nouvel accompagnement", button: "Commencer", defaults: { startsOn: today },
      lead: `${rules.months}\u00a0mois, dont ${rules.monthsInJob} en emploi.${coaching.episodes.length === 0 ? "" : " La personne revient : c’est une première intention, avec son propre renouvellement possible."}`,
      fields: (form) => <DateInput field={form.field("startsOn")} label="Premier jour" />,
    },
    hire: {
      title: "La personne a trouvé un emploi", button: "Noter l’embauche", look: "quiet", lead: `La période en emploi commence ce jour-là. Si besoin, la fin recule pour couvrir ${rules.monthsInJob}\u00a0mois.`,
      fields: (form) => <DateInput field={form.field("hiredOn")} label="Premier jour de travail" />,
    },
    unhire: { title: "L’emploi n’a pas tenu", button: "Retirer l’embauche", look: "quiet", lead: "La fin prévue au départ revient. Rien d’autre ne change.", fields: () => null },
    renew: {
      title: "Renouveler, par exception", button: "Renouveler", look: "quiet", lead: `Une seule fois, pour ${rules.renewalMonths}\u00a0mois après la fin prévue.`,
      fields: (form) => <TextArea field={form.field("reason")} label="Pourquoi continuer ?" hint="Écrit pour le dossier. Rien sur la santé." rows={3} maxLength={LONGEST_COACHING_NOTE} />,
    },
    close: {
      title: "Terminer l’accompagnement", button: "Terminer", look: "quiet", defaults: { closedOn: today },
      fields: (form) => (
        <>
          <Select field={form.field("exit")} label="Comment il se termine" options={optionsOf(chosenExits)} />
          <DateInput field={form.field("closedOn")} label="Quel jour" max={today} />
          <TextInput field={form.field("relayTo")} label="Qui prend le relais" hint="Pour un relais : la structure ou la fonction." maxLength={LONGEST_RELAY} optional />
          <TextArea field={form.field("note")} label="Ce qui s’est passé" hint="Nécessaire pour « sans suite » et « autre ». Rien sur la santé." rows={2} maxLength={LONGEST_COACHING_NOTE} optional />
        </>
      ),
    },
    later: {
      title: "Un emploi trouvé juste après", button: "Noter cet emploi", look: "quiet", lead: `Dans les ${rules.laterExitMonths}\u00a0mois qui suivent la fin, il compte dans les chiffres.`,
      fields: (form) => (
        <>
          <Select field={form.field("laterExit")} label="Contrat" options={optionsOf(laterExits)} />
          <DateInput field={form.field("laterOn")} label="Premier jour de travail" max={today} />
        </>
      ),
    },
    "hand-over": {
      title: "Confier à un autre coach", button: "Confier", look: "quiet", lead: "Rendez-vous à venir et choses à faire suivent. Les deux coachs et la personne le savent. Vous ne verrez plus son dossier.",
      fields: (form) => (
        <>
          <Select field={form.field("toId")} label="Prochain coach" options={coaching.coaches.map(({ coachId, name }) => ({ value: coachId, label: name }))} />
          <TextArea field={form.field("note")} label="Un mot pour le prochain coach" hint="Où en est la personne, ce qui marche. Rien sur la santé." rows={3} maxLength={LONGEST_COACHING_NOTE} optional />
        </>
      ),
    },
  };
  const acts = episodeActsNow(coaching.episodes[0] ?? null, today, rules);
  return (
    <Card title="Que faire" id="actes">
      {acts.map((name, place) => {
        const { title, button, look = "primary", lead, fields, defaults } = forms[name];
        // Several forms on one page: only the one that was sent takes back what was typed.
        const form = formState(act === name ? lastResult : null, defaults ?? {}, name);
        return (
          <details key={name} className="fold" open={act === null ? place === 0 && name === "start" : act === name}>
            <summary>{title}</summary>
            {lead && <p className="soft">{lead}</p>}
            <form method="post" noValidate>
              <input type="hidden" name="act" value={name} />
              {fields(form)}
              <Actions>
                <Button look={look}>{button}</Button>
              </Actions>
            </form>
          </details>
        );
      })}
    </Card>
  );
}
