import { cardParts, cardPartWords, type CardPart } from "#app/domain/visiting-cards/card-parts.ts";
import type { CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { Choices } from "../ui/choices.tsx";
import type { FieldState } from "../ui/form-state.ts";

/** The ticks: what the card may show. Of what nothing is known yet, the tick says so; it may be ticked all the same. */
export function CardTicks({ field, whole, legend }: { field: FieldState; whole: CardView; legend: string }) {
  const isKnown = (part: CardPart) => part === "last-name" || whole.blocks.some((block) => block.part === part);
  const options = cardParts.map((part) => ({ value: part, label: cardPartWords[part].label, hint: isKnown(part) ? cardPartWords[part].hint || undefined : "Rien à montrer pour l’instant." }));
  return <Choices field={field} type="checkbox" legend={legend} hint="Le prénom est toujours là. Le reste, vous choisissez." options={options} />;
}
