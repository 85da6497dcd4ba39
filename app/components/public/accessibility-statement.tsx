import { PageTitle } from "../ui/page-title.tsx";
import { NeedHelp } from "../accounts/need-help.tsx";

/** What was checked, what was not, and whom to tell. It claims nothing that no test or person has checked. */
export function AccessibilityStatement({ helpPhone }: { helpPhone: string }) {
  return (
    <>
      <PageTitle lead="Ce site doit être utilisable par tout le monde, aussi avec un vieux téléphone, un lecteur d’écran ou sans souris.">Accessibilité&nbsp;: non conforme</PageTitle>
      <p>Aucun audit complet n’a encore été fait par une personne extérieure. La loi demande alors d’écrire «&nbsp;non conforme&nbsp;».</p>
      <h2>Ce qui est vérifié à chaque changement</h2>
      <ul>
        <li>chaque page est contrôlée par un outil automatique (axe), qui couvre environ un tiers des critères du RGAA&nbsp;4.1&nbsp;;</li>
        <li>les pages des bénéficiaires marchent sans JavaScript, sur un écran de 360 points de large&nbsp;;</li>
        <li>le contraste des couleurs est calculé, en clair et en sombre.</li>
      </ul>
      <h2>Ce qui n’est pas encore vérifié</h2>
      <ul>
        <li>la lecture complète avec un lecteur d’écran, par des personnes qui s’en servent tous les jours&nbsp;;</li>
        <li>la compréhension des textes par des personnes qui lisent peu.</li>
      </ul>
      <h2>Dire ce qui ne va pas</h2>
      <p>Nous répondons en une semaine. Si la réponse ne vous convient pas, vous pouvez écrire au Défenseur des droits.</p>
      <NeedHelp phone={helpPhone}>Une page vous bloque</NeedHelp>
    </>
  );
}
