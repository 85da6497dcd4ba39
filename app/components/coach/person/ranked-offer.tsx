import { costInWords, roomInWords, type Standing } from "#app/domain/recommendations/spread-words.ts";
import { proposalsInWords, type ProposalStatus } from "#app/domain/recommendations/recommendation-words.ts";
import { MatchRow } from "../../matching/match-row.tsx";
import { placeInWords } from "../../offers/offer-words.ts";
import { Chip } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Tone } from "../../ui/tone.ts";
import { frenchText } from "../../ui/typography.ts";
import type { MoveView } from "../batch-notes.tsx";
import { partsOf, travelOf, type MatchView } from "../match-view.ts";
import { Obstacles, Strengths } from "../obstacles.tsx";

export type RankedOfferView = {
  offerId: string;
  title: string;
  communeName: string;
  employerName: string;
  chips: readonly string[];
  match: MatchView;
  proposals: { sent: number; answered: number };
  /** What she was told of it, and what became of it. */
  told: string | null;
  status: ProposalStatus | "applied" | null;
  canPropose: boolean;
  standing: Standing;
  actions: readonly { actionId: string; name: string; operator: string; isPrescribed: boolean }[];
};
type Box = { id: string | undefined; name: string; isTicked: boolean };
type Props = { offer: RankedOfferView; rank: number; beneficiaryId: string; box: Box; move: MoveView | undefined; why: string | undefined };

const tones: Record<NonNullable<RankedOfferView["status"]>, Tone> = { waiting: "amber", accepted: "leaf", declined: "red", closed: "plain", applied: "leaf" };

/** One offer of her list: to tick while she was not told of it; else what was told and what she answered, beside it. */
export function RankedOffer({ offer, rank, beneficiaryId, box, move, why }: Props) {
  const { offerId, match, told, status, proposals, canPropose, standing } = offer;
  const title = frenchText(offer.title);
  const problem = `${box.name}-${offerId}`;
  const row = {
    href: `/coach/offres/${offerId}`, title, about: [frenchText(placeInWords(offer.communeName, offer.employerName)), ...offer.chips].join(" · "),
    travel: travelOf(match), score: match.score, parts: partsOf(match), blockers: [], gaps: [],
  };
  return (
    <MatchRow
      row={row}
      rank={rank}
      select={canPropose && <input type="checkbox" id={box.id} name={box.name} value={offerId} aria-label={`Proposer : ${title}`} aria-describedby={why || move ? problem : undefined} defaultChecked={box.isTicked} />}
      below={
        <>
          {why !== undefined && <Beside id={problem}>{why}</Beside>}
          {move && <Instead id={problem} move={move} name={box.name} />}
          <Strengths words={match.short.strengths} />
          <Obstacles blockers={match.blockers} gaps={match.gaps} />
          <LiftingActions actions={offer.actions} beneficiaryId={beneficiaryId} />
          {told === null ? <p className="soft">{proposalsInWords(proposals)}</p> : <p><Chip tone={tones[status ?? "closed"]}>{told}</Chip></p>}
          {canPropose && standing.already >= standing.bound && !move && <p className="soft">{roomInWords(standing)}</p>}
        </>
      }
    />
  );
}

/** Why this one was not sent, beside it. */
function Beside({ id, children }: { id: string; children: string }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}

/** Where too many have it before them already: what is nearly as good for her, to tick in its place. */
function Instead({ id, move: { standing, to, cost }, name }: { id: string; move: MoveView; name: string }) {
  return (
    <div className="instead" id={id}>
      <p>{roomInWords(standing)}</p>
      <label>
        <input type="checkbox" name={name} value={to.offerId} />{" "}
        <span>
          {`Proposer ${cost === 0 ? "aussi bien" : "presque aussi bien"} (${costInWords(cost)})`}&nbsp;: <strong>{frenchText(to.title)}</strong>, {to.communeName}
        </span>
      </label>
    </div>
  );
}

/** What the directory has against these obstacles, one click from being asked for. */
function LiftingActions({ actions, beneficiaryId }: { actions: RankedOfferView["actions"]; beneficiaryId: string }) {
  if (actions.length === 0) return null;
  return (
    <p className="lifting">
      Pour lever cela&nbsp;:{" "}
      {actions.map(({ actionId, name, operator, isPrescribed }, index) => (
        <span key={actionId}>
          {index > 0 && " · "}
          {isPrescribed ? <a href={`/coach/personnes/${beneficiaryId}/prescriptions`}>{frenchText(`${name}, ${operator}`)} (demandé)</a> : <a href={`/coach/prescrire?personne=${beneficiaryId}&action=${actionId}`}>{frenchText(`${name}, ${operator}`)}</a>}
        </span>
      ))}
    </p>
  );
}
