-- AlterTable
ALTER TABLE "territory" ADD COLUMN     "coaching_rules" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "coaching_episode" ADD COLUMN     "closed_by_id" UUID,
ADD COLUMN     "exit_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "later_exit" TEXT,
ADD COLUMN     "later_on" DATE,
ADD COLUMN     "planned_ends_on" DATE,
ADD COLUMN     "relay_to" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stay" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "explained_at" TIMESTAMPTZ(3),
ADD COLUMN     "explanation" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "series_id" UUID,
ADD COLUMN     "series_on" DATE;

-- CreateTable
CREATE TABLE "coach_change" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "from_id" UUID,
    "to_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_role" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "coach_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_event" (
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "was_at" TIMESTAMPTZ(3),
    "by_id" UUID,
    "by_role" TEXT NOT NULL,

    CONSTRAINT "appointment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_series" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "minute_of_day" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 45,
    "place" TEXT NOT NULL DEFAULT '',
    "keeps_holidays" BOOLEAN NOT NULL DEFAULT false,
    "drawn_through_on" DATE,
    "stopped_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_event" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "employers" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 120,
    "place" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_invitation" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answer_reason" TEXT,
    "answer_note" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "present_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "coach_change_beneficiary_id_at_idx" ON "coach_change"("beneficiary_id", "at");

-- CreateIndex
CREATE INDEX "appointment_event_appointment_id_at_idx" ON "appointment_event"("appointment_id", "at");

-- CreateIndex
CREATE INDEX "appointment_series_beneficiary_id_idx" ON "appointment_series"("beneficiary_id");

-- CreateIndex
CREATE INDEX "appointment_series_stopped_on_idx" ON "appointment_series"("stopped_on");

-- CreateIndex
CREATE INDEX "group_event_territory_id_starts_at_idx" ON "group_event"("territory_id", "starts_at");

-- CreateIndex
CREATE INDEX "group_event_coach_id_starts_at_idx" ON "group_event"("coach_id", "starts_at");

-- CreateIndex
CREATE INDEX "group_invitation_beneficiary_id_idx" ON "group_invitation"("beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_invitation_event_id_beneficiary_id_key" ON "group_invitation"("event_id", "beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_user_id_key" ON "calendar_feed"("user_id");

-- Several first intentions of one person are as many stays, a renewal belongs to the last one begun before it.
UPDATE "coaching_episode" e SET "stay" = greatest(1, (SELECT count(*) FROM "coaching_episode" f
  WHERE f."beneficiary_id" = e."beneficiary_id" AND f."rank" = 'premiere-intention' AND (f."starts_on", f."id") <= (e."starts_on", e."id")));

-- CreateIndex
CREATE UNIQUE INDEX "coaching_episode_beneficiary_id_stay_rank_key" ON "coaching_episode"("beneficiary_id", "stay", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_series_id_series_on_key" ON "appointment"("series_id", "series_on");

-- AddForeignKey
ALTER TABLE "coach_change" ADD CONSTRAINT "coach_change_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "appointment_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_event" ADD CONSTRAINT "appointment_event_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_series" ADD CONSTRAINT "appointment_series_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_event" ADD CONSTRAINT "group_event_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "group_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules that must hold whoever writes.
ALTER TABLE "coaching_episode" ADD CONSTRAINT "episode-rank" CHECK ("rank" IN ('premiere-intention', 'renouvellement') AND "stay" >= 1);
ALTER TABLE "coaching_episode" ADD CONSTRAINT "episode-days-in-order" CHECK ("ends_on" >= "starts_on" AND ("planned_ends_on" IS NULL OR "planned_ends_on" BETWEEN "starts_on" AND "ends_on")
  AND ("closed_on" IS NULL OR "closed_on" >= "starts_on") AND ("later_on" IS NULL OR "later_on" >= "closed_on"));
ALTER TABLE "coaching_episode" ADD CONSTRAINT "episode-closed-by-an-exit" CHECK (("closed_on" IS NULL) = ("exit" IS NULL) AND ("later_exit" IS NULL) = ("later_on" IS NULL) AND ("later_on" IS NULL OR "closed_on" IS NOT NULL));
ALTER TABLE "coaching_episode" ADD CONSTRAINT "episode-relay-says-to-whom" CHECK ("exit" IS DISTINCT FROM 'relais' OR length("relay_to") > 0) NOT VALID;
ALTER TABLE "coach_change" ADD CONSTRAINT "coach-change-changes" CHECK ("from_id" IS DISTINCT FROM "to_id");
ALTER TABLE "appointment" ADD CONSTRAINT "appointment-words" CHECK ("kind" IN ('individuel', 'atelier', 'tripartite') AND "status" IN ('fixe', 'honore', 'excuse', 'non-excuse', 'annule')
  AND ("answer" IS NULL OR "answer" IN ('confirmed', 'cannot', 'move')) AND "minutes" BETWEEN 5 AND 600);
ALTER TABLE "appointment_event" ADD CONSTRAINT "appointment-event-words" CHECK ("what" IN ('fixed', 'moved', 'noted', 'explained') AND ("what" <> 'noted' OR ("from" IS NOT NULL AND "to" IS NOT NULL)) AND ("what" <> 'moved' OR "was_at" IS NOT NULL));
ALTER TABLE "appointment_series" ADD CONSTRAINT "series-words" CHECK ("kind" IN ('individuel', 'atelier', 'tripartite') AND "minute_of_day" BETWEEN 0 AND 1439 AND "minutes" BETWEEN 5 AND 600);
ALTER TABLE "group_event" ADD CONSTRAINT "group-event-words" CHECK ("kind" IN ('atelier', 'job-dating', 'information', 'visite') AND "places" BETWEEN 1 AND 500 AND "minutes" BETWEEN 5 AND 600);
ALTER TABLE "group_invitation" ADD CONSTRAINT "invitation-words" CHECK (("answer" IS NULL OR "answer" IN ('confirmed', 'cannot')) AND ("outcome" IS NULL OR ("outcome" IN ('rencontre', 'candidature', 'rien') AND "present_at" IS NOT NULL)));
