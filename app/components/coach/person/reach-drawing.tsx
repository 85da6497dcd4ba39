import type { ReachMap } from "#app/domain/geo/reach-map.ts";
import { count, distanceInWords } from "#app/domain/kit/french-amounts.ts";
import { sayMode } from "#app/domain/matching/explain/words.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";

export type ReachView = { mode: TravelMode; radiusKm: number; map: ReachMap };

/** How far she goes, on a small map made from what we hold: no picture comes from elsewhere. The words under it say the same. */
export function ReachDrawing({ reach: { mode, radiusKm, map }, communeName }: { reach: ReachView; communeName: string }) {
  const half = map.side / 2;
  return (
    <figure className="reach">
      <svg viewBox={`0 0 ${map.side} ${map.side}`} aria-hidden="true" focusable="false">
        <rect className="reach-ground" width={map.side} height={map.side} rx="8" />
        <circle className="reach-circle" cx={half} cy={half} r={map.circle} />
        {map.towns.map(({ name, x, y }) => (
          <g key={name} className="reach-town">
            <circle cx={x} cy={y} r="1.5" />
            <text x={x} y={y - 4} textAnchor={x > map.side * 0.75 ? "end" : x < map.side * 0.25 ? "start" : "middle"}>
              {name}
            </text>
          </g>
        ))}
        {map.spots.map(({ name, x, y, offers, isWithin }) => (
          <circle key={`${x} ${y}`} className={isWithin ? "reach-offer" : "reach-offer reach-beyond"} cx={x} cy={y} r={Math.min(4 + offers, 9)}>
            <title>{`${name} : ${count(offers, "offre")}`}</title>
          </circle>
        ))}
        <path className="reach-home" d={`M${half - 6} ${half + 5}v-6l6 -5l6 5v6z`} />
      </svg>
      <figcaption>
        {`Depuis ${communeName}, ${distanceInWords(radiusKm)} ${sayMode(mode)}. `}
        {map.within + map.beyond > 0 && offersInWords(map)}
      </figcaption>
    </figure>
  );
}

function offersInWords({ within, beyond }: ReachMap): string {
  if (beyond === 0) return within === 1 ? "L’offre de cette page est dans le cercle." : `Les ${within} offres de cette page sont dans le cercle.`;
  return `Offres de cette page : ${within} dans le cercle, ${beyond} au-delà.`;
}
