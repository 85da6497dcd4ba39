import type { TerritoryMap as MapView } from "#app/domain/geo/territory-map.ts";
import { count } from "#app/domain/kit/french-amounts.ts";

/** The offers on a drawing of the territory, and the same in words under it: there are the links, which a finger finds. */
export function TerritoryMap({ map, hrefFor }: { map: MapView; hrefFor: (commune: string) => string }) {
  return (
    <section aria-labelledby="carte">
      <h2 id="carte">La carte</h2>
      <p className="soft">Plus le rond est grand, plus il y a d’offres.</p>
      <svg className="map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true" focusable="false">
        <path className="map-ground" d={map.ground} />
        {map.dots.map(({ code, offers, x, y, r }) => (
          <g key={code}>
            <circle cx={x} cy={y} r={r} />
            <text x={x} y={y + 6}>{offers}</text>
          </g>
        ))}
        {map.towns.map(({ name, x, y }) => (
          <text key={name} className="map-town" x={x} y={y - 16}>{name}</text>
        ))}
      </svg>
      <ul className="map-list">
        {map.dots.map(({ code, name, offers }) => (
          <li key={code}>
            <a className="alone" href={hrefFor(name)}>{`${name}\u00a0: ${count(offers, "offre")}`}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
