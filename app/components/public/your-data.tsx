import { ERASURE } from "#app/domain/profiles/contact.ts";
import { GRACE_DAYS } from "#app/domain/profiles/kept-data.ts";
import { KeptList } from "../profiles/kept-list.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { NeedHelp } from "../accounts/need-help.tsx";

/** What is kept and who sees it, in plain words; only what the product really does. */
export function YourData({ helpPhone, hasLeft }: { helpPhone: string; hasLeft: boolean }) {
  return (
    <>
      <PageTitle lead="Ce que nous gardons, pourquoi, et qui le voit.">Vos données</PageTitle>
      {hasLeft && (
        <Notice kind="ok" title="Votre compte est fermé." live>
          <p>Tout est effacé dans {GRACE_DAYS}&nbsp;jours. D’ici là, un appel suffit pour rouvrir votre compte.</p>
        </Notice>
      )}
      <h2>Ce que nous gardons</h2>
      <KeptList />
      <h2>Pourquoi</h2>
      <p>Pour vous proposer des offres que vous pouvez rejoindre. C’est une mission de service public du Département.</p>
      <h2>Qui le voit</h2>
      <ul>
        <li>Votre coach voit votre dossier.</li>
        <li>L’équipe d’aide le voit quand vous l’appelez.</li>
        <li>Un employeur voit votre CV seulement si vous répondez à son offre. Il ne voit jamais votre adresse, votre âge ni votre famille. Il ne sait pas que vous touchez le RSA.</li>
      </ul>
      <p>Chaque lecture de votre dossier est notée. Vous en avez la liste dans votre espace, page « Aide ».</p>
      <h2>Sur votre téléphone</h2>
      <p>Il garde les pages que vous avez vues, pour les lire sans réseau. Tout s’efface quand vous quittez.</p>
      <h2>Ce qui ne compte jamais contre vous</h2>
      <p>Refuser une offre, ou dire «&nbsp;pas pour moi&nbsp;». Cela ne part pas vers les services qui décident du RSA.</p>
      <h2>Prendre, corriger, partir</h2>
      <p>Dans votre espace, page «&nbsp;Mes données&nbsp;»&nbsp;: les enregistrer, les corriger, ou fermer votre compte.</p>
      <p>
        Sans nouvelles de vous pendant {ERASURE.months / 12}&nbsp;ans, tout est effacé. Nous vous prévenons {ERASURE.warnedDays}&nbsp;jours avant.
      </p>
      <NeedHelp phone={helpPhone}>Lire, corriger ou effacer vos données</NeedHelp>
    </>
  );
}
