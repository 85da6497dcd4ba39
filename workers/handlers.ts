import type { JobHandlers } from "./job-handlers.ts";
import { aidMatch } from "./handlers/aid-match.ts";
import { answersRemind } from "./handlers/answers-remind.ts";
import { applicationNotify } from "./handlers/application-notify.ts";
import { checkInsPlan } from "./handlers/check-ins-plan.ts";
import { checkInsSend } from "./handlers/check-ins-send.ts";
import { dayTurn } from "./handlers/day-turn.ts";
import { houseClean } from "./handlers/house-clean.ts";
import { indexCheck } from "./handlers/index-check.ts";
import { matchesNotify, matchNotify } from "./handlers/match-notify.ts";
import { matchesCheck } from "./handlers/matches-check.ts";
import { meetingsRemind } from "./handlers/meetings-remind.ts";
import { notificationSend } from "./handlers/notification-send.ts";
import { notificationsSweep } from "./handlers/notifications-sweep.ts";
import { offerAsk } from "./handlers/offer-ask.ts";
import { offerIndex, offersIndex } from "./handlers/offer-index.ts";
import { offerMatch, offersMatch } from "./handlers/offer-match.ts";
import { offersExpire } from "./handlers/offers-expire.ts";
import { offersPull } from "./handlers/offers-pull.ts";
import { offersRenew } from "./handlers/offers-renew.ts";
import { prescriptionReport } from "./handlers/prescription-report.ts";
import { prescriptionSend } from "./handlers/prescription-send.ts";
import { profileMatch } from "./handlers/profile-match.ts";
import { recommendationNotify } from "./handlers/recommendation-notify.ts";
import { recommendationReport } from "./handlers/recommendation-report.ts";
import { seriesDraw } from "./handlers/series-draw.ts";
import { silenceTell } from "./handlers/silence-tell.ts";
import { vivierOffer, vivierOffers, vivierPerson } from "./handlers/vivier-refresh.ts";
import { territoryMatch } from "./handlers/territory-match.ts";

/** Who does each job of the catalogue. A job without a handler does not compile. */
export const handlers = {
  "offer.index": offerIndex,
  "offer.match": offerMatch,
  "offers.index": offersIndex,
  "offers.match": offersMatch,
  "offer.ask": offerAsk,
  "profile.match": profileMatch,
  "vivier.person": vivierPerson,
  "vivier.offer": vivierOffer,
  "vivier.offers": vivierOffers,
  "aid.match": aidMatch,
  "territory.match": territoryMatch,
  "match.notify": matchNotify,
  "matches.notify": matchesNotify,
  "recommendation.notify": recommendationNotify,
  "recommendation.report": recommendationReport,
  "application.notify": applicationNotify,
  "prescription.send": prescriptionSend,
  "prescription.report": prescriptionReport,
  "check-ins.plan": checkInsPlan,
  "notification.send": notificationSend,
  "matches.check": matchesCheck,
  "day.turn": dayTurn,
  "index.check": indexCheck,
  "offers.expire": offersExpire,
  "offers.pull": offersPull,
  "offers.renew": offersRenew,
  "silence.tell": silenceTell,
  "answers.remind": answersRemind,
  "meetings.remind": meetingsRemind,
  "check-ins.send": checkInsSend,
  "series.draw": seriesDraw,
  "notifications.sweep": notificationsSweep,
  "house.clean": houseClean,
} satisfies JobHandlers;
