import { ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

/** On the pages one comes in by, for who is in: the way to her own space; `null`: nobody is in. */
export function AlreadyIn({ home }: { home: string | null }) {
  if (!home) return null;
  return (
    <Notice kind="info" title="Vous êtes déjà dans votre espace.">
      <ButtonLink look="quiet" href={home}>
        Y aller
      </ButtonLink>
    </Notice>
  );
}
