import { telHref } from "../ui/typography.ts";
import { phoneShown } from "./words.ts";

/** How to join someone: each way on a line of its own, to touch. */
export function Contact({ email, phone }: { email: string | null; phone: string | null }) {
  if (!email && !phone) return <span className="soft">ni e-mail ni téléphone</span>;
  return (
    <span className="contact">
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {phone && <a href={telHref(phone)}>{phoneShown(phone)}</a>}
    </span>
  );
}
