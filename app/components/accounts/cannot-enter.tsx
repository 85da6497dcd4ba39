import { NeedHelp } from "./need-help.tsx";

/** Under every page one comes in by: what to do when it does not work. */
export function CannotEnter({ helpPhone }: { helpPhone: string }) {
  return (
    <>
      <p>
        <a className="alone" href="/connexion/aide">
          Je n’arrive pas à me connecter
        </a>
      </p>
      <NeedHelp phone={helpPhone}>Une question</NeedHelp>
    </>
  );
}
