import { PageTitle } from "../ui/page-title.tsx";
import { NeedHelp } from "../accounts/need-help.tsx";

/** What is kept and who sees it, in plain words; only what the product really does. */
export function YourData({ helpPhone }: { helpPhone: string }) {
  return (
    <>
      <PageTitle lead="Ce que nous gardons, pourquoi, et qui le voit.">Vos données</PageTitle>
      <h2>Ce que nous gardons</h2>
      <p>Votre nom, votre commune, comment vous joindre. Ce que vous savez faire, vos moyens de déplacement, vos horaires. Vos réponses aux offres.</p>
      <h2>Pourquoi</h2>
      <p>Pour vous proposer des offres que vous pouvez rejoindre. C’est une mission de service public du Département.</p>
      <h2>Qui le voit</h2>
      <ul>
        <li>Votre coach voit votre dossier.</li>
        <li>L’équipe d’aide le voit quand vous l’appelez.</li>
        <li>Un employeur voit votre CV seulement si vous répondez à son offre. Il ne voit jamais votre adresse, votre âge, votre famille, ni que vous touchez le RSA.</li>
      </ul>
      <p>Chaque lecture de votre dossier est notée. Vous en avez la liste dans votre espace, page « Aide ».</p>
      <h2>Ce qui ne compte jamais contre vous</h2>
      <p>Refuser une offre, ou dire «&nbsp;pas pour moi&nbsp;». Cela ne part pas vers les services qui décident du RSA.</p>
      <NeedHelp phone={helpPhone}>Lire, corriger ou effacer vos données</NeedHelp>
    </>
  );
}
