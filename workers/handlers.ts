import type { JobHandlers } from "./job-handlers.ts";
import { aidMatch } from "./handlers/aid-match.ts";
import { applicationNotify } from "./handlers/application-notify.ts";
import { dayTurn } from "./handlers/day-turn.ts";
import { houseClean } from "./handlers/house-clean.ts";
import { indexCheck } from "./handlers/index-check.ts";
import { matchNotify } from "./handlers/match-notify.ts";
import { matchesCheck } from "./handlers/matches-check.ts";
import { meetingsRemind } from "./handlers/meetings-remind.ts";
import { notificationSend } from "./handlers/notification-send.ts";
import { notificationsSweep } from "./handlers/notifications-sweep.ts";
import { offerIndex } from "./handlers/offer-index.ts";
import { offerMatch } from "./handlers/offer-match.ts";
import { offersExpire } from "./handlers/offers-expire.ts";
import { profileMatch } from "./handlers/profile-match.ts";
import { recommendationNotify } from "./handlers/recommendation-notify.ts";
import { recommendationReport } from "./handlers/recommendation-report.ts";
import { silenceTell } from "./handlers/silence-tell.ts";
import { territoryMatch } from "./handlers/territory-match.ts";

/** Who does each job of the catalogue. A job without a handler does not compile. */
export const handlers = {
  "offer.index": offerIndex,
  "offer.match": offerMatch,
  "profile.match": profileMatch,
  "aid.match": aidMatch,
  "territory.match": territoryMatch,
  "match.notify": matchNotify,
  "recommendation.notify": recommendationNotify,
  "recommendation.report": recommendationReport,
  "application.notify": applicationNotify,
  "notification.send": notificationSend,
  "matches.check": matchesCheck,
  "day.turn": dayTurn,
  "index.check": indexCheck,
  "offers.expire": offersExpire,
  "silence.tell": silenceTell,
  "meetings.remind": meetingsRemind,
  "notifications.sweep": notificationsSweep,
  "house.clean": houseClean,
} satisfies JobHandlers;
