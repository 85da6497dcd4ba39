import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/**
 * The choice of being rung on this phone. It appears only where /push.js says that the browser can; the browser is asked when
 * the button is touched, never before.
 */
export function RingThisPhone({ publicKey, isRung }: { publicKey: string; isRung: boolean }) {
  return (
    <div data-push={publicKey} data-rung={isRung ? "" : undefined} data-refused="Ce navigateur refuse ces messages. Vous pouvez les permettre dans ses réglages." data-failed="Cela n’a pas marché. Réessayez plus tard, ou choisissez le SMS." hidden>
      <Card title="Un message à l’écran de ce téléphone">
        <p>Le message s’affiche à l’écran. C’est gratuit.</p>
        <p>Il dit seulement «&nbsp;Vous avez du nouveau&nbsp;». Il s’arrête quand vous vous déconnectez ici.</p>
        <form method="post">
          <input type="hidden" name="act" value="ring" />
          <input type="hidden" name="endpoint" />
          <input type="hidden" name="p256dh" />
          <input type="hidden" name="auth" />
          <Actions>
            <Button icon="bell" look="quiet">
              Me prévenir ici
            </Button>
          </Actions>
        </form>
        <p role="status" data-said="" />
      </Card>
    </div>
  );
}
