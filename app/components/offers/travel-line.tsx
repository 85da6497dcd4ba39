import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon.tsx";

export type TravelMode = "walk" | "bike" | "ebike" | "scooter" | "car" | "carpool" | "transit";

const icons: Record<TravelMode, IconName> = { walk: "foot", bike: "bike", ebike: "bike", scooter: "scooter", car: "car", carpool: "users", transit: "bus" };

/** The drawing of a means of travel; a pin when it is not known. */
export function travelIcon(mode: TravelMode | null): IconName {
  return mode === null ? "map-pin" : icons[mode];
}

export type TravelView = { mode: TravelMode | null; text: string };

/** « 7 km · environ 20 min en scooter ». */
export function TravelLine({ travel }: { travel: TravelView }) {
  return (
    <p className="travel">
      <Icon name={travelIcon(travel.mode)} />
      <span>{travel.text}</span>
    </p>
  );
}
