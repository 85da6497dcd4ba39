import type { ReactNode } from "react";

export type Step = { title: ReactNode; detail?: ReactNode; delay?: ReactNode };

/** What happens next, in order, each with its delay: « Après votre réponse ». */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map(({ title, detail, delay }, index) => (
        <li key={index}>
          <p>
            <strong>{title}</strong>
          </p>
          {detail && <p className="soft">{detail}</p>}
          {delay && <p className="soft">{delay}</p>}
        </li>
      ))}
    </ol>
  );
}

/** « étape 3 sur 9 », with a bar. The words alone say it all. */
export function StepProgress({ step, of, label }: { step: number; of: number; label?: string }) {
  const unit = 100 / Math.max(1, of);
  return (
    <div className="progress">
      <p className="soft">
        {label ?? `étape\u00a0${step} sur\u00a0${of}`}
      </p>
      <svg className="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="bar-rest" width="100" height="2" />
        <rect className="bar-done" width={Math.min(100, unit * step)} height="2" />
      </svg>
    </div>
  );
}
