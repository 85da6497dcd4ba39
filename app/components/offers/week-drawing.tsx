import { capital } from "#app/domain/kit/french-amounts.ts";
import { WEEK } from "#app/domain/kit/french.ts";
import { weekInWords } from "#app/domain/kit/weekly-hours.ts";
import type { WeeklyHours } from "#app/domain/kit/weekly-hours.ts";
import { weekGeometry } from "./week-geometry.ts";

const LEFT = 34;
const STEP = 42;

/** The week as seven columns. Decorative: the words beside it say the same. */
function Drawing({ week }: { week: readonly WeeklyHours[] }) {
  const { bars, hours, height, top } = weekGeometry(week);
  return (
    <svg className="week" viewBox={`0 0 ${LEFT + 7 * STEP} ${height}`} aria-hidden="true" focusable="false">
      {WEEK.map((day, index) => (
        <g key={day}>
          <text x={LEFT + index * STEP + 19} y="15" textAnchor="middle">
            {capital(day.slice(0, 3))}
          </text>
          <rect className="week-day" x={LEFT + index * STEP} y={top} width="38" height={height - top - 6} rx="6" />
        </g>
      ))}
      {hours.map(({ hour, y }) => (
        <g key={hour}>
          <path className="week-hour" d={`M${LEFT} ${y}h${7 * STEP - 4}`} />
          <text x={LEFT - 6} y={y + 4} textAnchor="end">
            {hour}&nbsp;h
          </text>
        </g>
      ))}
      {bars.map(({ day, y, height: tall }, index) => (
        <rect key={index} className="week-work" x={LEFT + (day - 1) * STEP} y={y} width="38" height={tall} rx="6" />
      ))}
    </svg>
  );
}

/** « Votre semaine »: the hours as a small drawing with words beside it. Says so when the hours are not known. */
export function WeekDrawing({ week, total, note }: { week: readonly WeeklyHours[]; total?: string; note?: string }) {
  const lines = weekInWords(week);
  return (
    <div className="week-block">
      {lines.length > 0 && <Drawing week={week} />}
      <div>
        {total && (
          <p>
            <strong>{total}</strong>
          </p>
        )}
        {lines.length === 0 ? (
          <p>Les horaires ne sont pas précisés. Demandez-les avant de vous engager.</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {note && <p className="soft">{note}</p>}
      </div>
    </div>
  );
}
