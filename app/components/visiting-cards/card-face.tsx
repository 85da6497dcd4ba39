import type { CardPart } from "#app/domain/visiting-cards/card-parts.ts";
import type { CardBlock, CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { frenchText } from "../ui/typography.ts";

const ICONS: Partial<Record<CardPart, IconName>> = { wishes: "search", done: "briefcase", skills: "check", availability: "clock", travel: "map-pin", licences: "id-card", phone: "phone", email: "mail", coach: "users" };

/**
 * A visiting card as whoever scans it reads it.
 *
 * @param shows for the one who ticks: all parts are there, those not ticked are hidden; public/visiting-card.js shows and hides
 *   them as she ticks. Without it, the card holds only what may be seen
 */
export function CardFace({ card, shows }: { card: CardView; shows?: readonly CardPart[] }) {
  const isHidden = (part: CardPart) => shows !== undefined && !shows.includes(part);
  return (
    <section className="card visiting-card" aria-label={`Carte de visite de ${card.firstName}`}>
      <p className="visiting-card-name">
        {card.firstName}
        {card.lastName !== null && (
          <span data-shows="last-name" hidden={isHidden("last-name")}>
            {` ${card.lastName}`}
          </span>
        )}
      </p>
      {card.blocks.map((block) => (
        <div key={block.part} className="visiting-card-part" data-shows={block.part} hidden={isHidden(block.part)}>
          <p className="with-icon visiting-card-heading">
            {ICONS[block.part] && <Icon name={ICONS[block.part] as IconName} />}
            <strong>{block.heading}</strong>
          </p>
          <Lines block={block} />
        </div>
      ))}
    </section>
  );
}

function Lines({ block: { lines, href } }: { block: CardBlock }) {
  const [only, ...others] = lines;
  if (href !== null) return <p><a className="alone" href={href}>{only}</a></p>;
  if (others.length === 0) return <p>{frenchText(only ?? "")}</p>;
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{frenchText(line)}</li>
      ))}
    </ul>
  );
}
