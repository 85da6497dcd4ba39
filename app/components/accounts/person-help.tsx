import { phoneInWords } from "#app/domain/accounts/address.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { telHref } from "../ui/typography.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageTitle } from "../ui/page-title.tsx";

type Coach = { firstName: string; phone: string | null; nextAppointment: { startsAt: Date; place: string } | null };

/** Whom to call, first her coach, then the help line. */
export function PersonHelp({ coach, helpPhone }: { coach: Coach | null; helpPhone: string }) {
  return (
    <>
      <PageTitle lead="Une question, un doute ? Appelez. On vous répond.">Aide</PageTitle>
      {coach && (
        <Card title={`Votre coach, ${coach.firstName}`}>
          {coach.nextAppointment && (
            <p>
              Prochain rendez-vous&nbsp;: {momentInWords(coach.nextAppointment.startsAt, localDay(new Date()))}
              {coach.nextAppointment.place && `, ${coach.nextAppointment.place}`}.
            </p>
          )}
          {coach.phone ? (
            <ButtonLink href={`tel:${coach.phone}`} icon="phone" wide>
              Appeler {coach.firstName} au {phoneInWords(coach.phone)}
            </ButtonLink>
          ) : (
            <p>Son numéro n’est pas encore noté ici. Demandez-le à l’aide.</p>
          )}
        </Card>
      )}
      <Card title="L’aide par téléphone">
        <p>Quelqu’un vous répond et fait les choses avec vous.</p>
        <ButtonLink href={telHref(helpPhone)} icon="phone" look={coach ? "quiet" : "primary"} wide>
          Appeler le {helpPhone}
        </ButtonLink>
      </Card>
      <Card title="Vos messages">
        <p>Par e-mail, par SMS, chaque jour ou jamais&nbsp;: vous choisissez.</p>
        <p>
          <a className="alone" href="/mon-espace/prevenir">Choisir comment on me prévient</a>
        </p>
      </Card>
      {/* Shown by the phone's script, where the browser offers it. */}
      <div data-install="" hidden>
        <Card title="Sur votre téléphone">
          <p>Gardez cet espace à côté de vos autres applications. Il s’ouvre aussi sans réseau.</p>
          <Button type="button" look="quiet" icon="home" wide>
            Installer
          </Button>
        </Card>
      </div>
      <Card title="Ce que l’on garde de vous">
        <p>
          Tout est expliqué sur la page <a href="/vos-donnees">Vos données</a>. Refuser une offre ne compte jamais contre vous.
        </p>
        <p>
          <a className="alone" href="/mon-espace/mes-donnees">Mes données</a>
        </p>
        <p>
          <a className="alone" href="/mon-espace/dossier">Voir qui a regardé mon dossier</a>
        </p>
      </Card>
    </>
  );
}
