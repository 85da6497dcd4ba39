import { useLoaderData } from "@remix-run/react";

/** Twenty offers that stand in memory: no database, no session, no rule. */
const offers = Array.from({ length: 20 }, (_, place) => ({
  id: `00000000-0000-4000-8000-0000000000${String(place).padStart(2, "0")}`,
  title: `Agent d’entretien des locaux (F/H) ${place}`,
  place: "Flers",
  employer: "une entreprise de nettoyage",
  distanceKm: place + 1,
  text: "Vous nettoyez des bureaux, des sanitaires et des salles de réunion, du lundi au vendredi, de 6 h à 9 h.",
}));

export function loader() {
  return { offers };
}

export default function List() {
  const { offers: shown } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>Offres</h1>
      <ul>
        {shown.map((offer) => (
          <li key={offer.id}>
            <h2>
              <a href={`/offres/${offer.id}`}>{offer.title}</a>
            </h2>
            <p>
              À {offer.place}, chez {offer.employer}, à {offer.distanceKm} km
            </p>
            <p>{offer.text}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
