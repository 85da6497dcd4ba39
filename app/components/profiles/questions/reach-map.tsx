import type { ReachMap as Map } from "#app/domain/profiles/questions/reach-body.ts";

const WIDTH = 320;
const HEIGHT = 250;
const MARGIN = 10;
const SCALE_SPAN = HEIGHT / 2 - MARGIN;

/**
 * A light map of our own: home, the circle of what is in reach, the places that the words name. No tile, nothing from elsewhere.
 *
 * It shows the choice that is kept; public/reach-map.js moves the circle as another is chosen.
 */
export function ReachMap({ map, radiusKm }: { map: Map; radiusKm: number }) {
  const scale = SCALE_SPAN / map.widestKm;
  const at = (km: number) => Math.round(km * scale * 10) / 10;
  return (
    <figure className="reach-map">
      <svg viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false" data-scale={scale.toFixed(3)}>
        <circle className="reach-circle" r={at(radiusKm)} />
        {map.places.map((place) => (
          <g key={place.name} className={classOf(place.km <= radiusKm, place.namedAt.includes(radiusKm))} data-km={place.km} data-named={place.namedAt.join(" ")}>
            <circle cx={at(place.x)} cy={at(place.y)} r="3.5" />
            <text x={textAt(at(place.x), place.name)} y={at(place.y) + (place.y < 0 ? -8 : 17)}>
              {place.name}
            </text>
          </g>
        ))}
        <path className="reach-home" d="M-6 3V-3L0-8 6-3V3z" />
        <text className="reach-home" y="16">
          {map.home}
        </text>
      </svg>
      <figcaption className="soft">Le cercle montre jusqu’où vous allez, à vol d’oiseau.</figcaption>
    </figure>
  );
}

function classOf(isIn: boolean, isNamed: boolean): string | undefined {
  return [isIn && "is-in", isNamed && "is-named"].filter(Boolean).join(" ") || undefined;
}

/** A name is written under or over its place, moved inward where it would run out of the map. A letter is about 6.4 wide. */
function textAt(x: number, name: string): number {
  const most = Math.max(0, WIDTH / 2 - 4 - (name.length * 6.4) / 2);
  return Math.min(most, Math.max(-most, x));
}
