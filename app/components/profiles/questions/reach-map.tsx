import type { ReachMap as Map } from "#app/domain/profiles/questions/reach-body.ts";

const WIDTH = 320;
const HEIGHT = 250;
const MARGIN = 10;
const HOME_Y = 18;
const LETTER = 6.2;
const LINE = 13;
const SCALE_SPAN = HEIGHT / 2 - MARGIN;

/**
 * A light map of our own: home, the circle of what is in reach, the places that the words name. No tile, nothing from elsewhere.
 *
 * It shows the choice that is kept; public/reach-map.js moves the circle as another is chosen.
 */
export function ReachMap({ map, radiusKm }: { map: Map; radiusKm: number }) {
  const scale = SCALE_SPAN / map.widestKm;
  const at = (km: number) => Math.round(km * scale * 10) / 10;
  const written = placesWritten(map.places.map((place) => ({ box: boxOf(at(place.x), at(place.y), place.name), isNamed: place.namedAt.includes(radiusKm) })), { left: (-map.home.length * LETTER) / 2, right: (map.home.length * LETTER) / 2, top: -8, bottom: HOME_Y });
  return (
    <figure className="reach-map">
      <svg viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false" data-scale={scale.toFixed(3)}>
        <circle className="reach-circle" r={at(radiusKm)} />
        {map.places.map((place, index) => (
          <g key={place.name} className={classOf(place.km <= radiusKm, place.namedAt.includes(radiusKm), written[index] === true)} data-km={place.km} data-named={place.namedAt.join(" ")}>
            <circle cx={at(place.x)} cy={at(place.y)} r="3.5" />
            <text x={textAt(at(place.x), place.name)} y={textUnder(at(place.y))}>
              {place.name}
            </text>
          </g>
        ))}
        <path className="reach-home" d="M-6 3V-3L0-8 6-3V3z" />
        <text className="reach-home" y={HOME_Y}>
          {map.home}
        </text>
      </svg>
      <figcaption className="soft">Le cercle montre jusqu’où vous allez, en ligne droite.</figcaption>
    </figure>
  );
}

function classOf(isIn: boolean, isNamed: boolean, isWritten: boolean): string | undefined {
  return [isIn && "is-in", isNamed && "is-named", isWritten && "is-written"].filter(Boolean).join(" ") || undefined;
}

/** A name is written under or over its place, moved inward where it would run out of the map. */
function textAt(x: number, name: string): number {
  const most = Math.max(0, WIDTH / 2 - 4 - (name.length * LETTER) / 2);
  return Math.min(most, Math.max(-most, x));
}

/** Where the words of a place stand: over it to the north and beside home, whose own words are under it; under it to the south. */
function textUnder(y: number): number {
  return y + (y < 10 ? -7 : 16);
}

type Box = { left: number; right: number; top: number; bottom: number };

function boxOf(x: number, y: number, name: string): Box {
  const middle = textAt(x, name);
  const foot = textUnder(y);
  return { left: middle - (name.length * LETTER) / 2, right: middle + (name.length * LETTER) / 2, top: foot - LINE, bottom: foot };
}

/** Which names are written: those that the choice names, then the farthest first, none over another. */
function placesWritten(names: readonly { box: Box; isNamed: boolean }[], home: Box): boolean[] {
  const taken: Box[] = [home, ...names.filter(({ isNamed }) => isNamed).map(({ box }) => box)];
  const written = names.map(() => false);
  for (const place of [...names.keys()].reverse()) {
    const { box } = names[place] as { box: Box };
    if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) continue;
    taken.push(box);
    written[place] = true;
  }
  return written;
}
