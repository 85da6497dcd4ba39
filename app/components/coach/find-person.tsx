import { Button } from "../ui/button.tsx";

/** On every page of a coach, where there is room: finds one of her people by name. The key « / » comes here. */
export function FindPerson() {
  return (
    <form action="/coach/personnes" className="top-find" role="search" aria-label="Chercher une personne">
      <input className="input" type="search" name="q" placeholder="Prénom ou nom" aria-label="Prénom ou nom d’une personne" maxLength={100} />
      <Button look="quiet" icon="search">
        Trouver
      </Button>
    </form>
  );
}
