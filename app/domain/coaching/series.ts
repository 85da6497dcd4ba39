import { addDays, isoWeekday } from "../kit/calendar-days.ts";
import { publicHoliday } from "../kit/public-holidays.ts";
import type { IsoDay } from "../matching/types.ts";

/** How many weeks ahead a weekly series is drawn up. Our choice: what a person can keep in mind, and a coach can still move. */
export const SERIES_WEEKS_AHEAD = 6;

export type Series = { startsOn: IsoDay; drawnThroughOn: IsoDay | null; stoppedOn: IsoDay | null; keepsHolidays: boolean };

/** The last day up to which series are drawn up today. */
export function seriesHorizon(today: IsoDay): IsoDay {
  return addDays(today, SERIES_WEEKS_AHEAD * 7);
}

/**
 * The days of a weekly series that are still to be drawn up, public holidays left out unless the series keeps them.
 *
 * Drawn up again it gives nothing more, and it never gives a day that is past: what was missed stays missed.
 *
 * @param today the first day that may be given
 * @param departement for its holidays
 */
export function seriesDays(series: Series, today: IsoDay, departement: string): IsoDay[] {
  const last = series.stoppedOn !== null && series.stoppedOn <= seriesHorizon(today) ? addDays(series.stoppedOn, -1) : seriesHorizon(today);
  const first = [series.startsOn, today, ...(series.drawnThroughOn === null ? [] : [addDays(series.drawnThroughOn, 1)])].sort().at(-1) as IsoDay;
  const wait = (isoWeekday(series.startsOn) - isoWeekday(first) + 7) % 7;
  const days: IsoDay[] = [];
  for (let day = addDays(first, wait); day <= last; day = addDays(day, 7)) {
    if (series.keepsHolidays || publicHoliday(day, departement) === null) days.push(day);
  }
  return days;
}
