-- The directory of insertion actions, and what a coach prescribes from it, the operator answers by a link.
-- CreateTable
CREATE TABLE "insertion_action" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "territory_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "operator_email" TEXT NOT NULL DEFAULT '',
    "operator_phone" TEXT NOT NULL DEFAULT '',
    "theme" TEXT NOT NULL,
    "lifts" TEXT[],
    "prepares" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "area_codes" TEXT[],
    "place" TEXT NOT NULL DEFAULT '',
    "places_a_year" INTEGER,
    "entry" TEXT NOT NULL DEFAULT 'prescription',
    "delay_note" TEXT NOT NULL DEFAULT '',
    "format" TEXT NOT NULL DEFAULT '',
    "price_note" TEXT NOT NULL DEFAULT '',
    "deposit_euros" INTEGER,
    "conditions" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "ends_on" DATE,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "insertion_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prescription" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "frein" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'envoyee',
    "reason" TEXT,
    "starts_on" DATE,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "prescription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prescription_event" (
    "id" UUID NOT NULL,
    "prescription_id" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_role" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "prescription_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "insertion_action_territory_id_code_key" ON "insertion_action"("territory_id", "code");

-- CreateIndex
CREATE INDEX "prescription_beneficiary_id_created_at_idx" ON "prescription"("beneficiary_id", "created_at");

-- CreateIndex
CREATE INDEX "prescription_coach_id_state_idx" ON "prescription"("coach_id", "state");

-- CreateIndex
CREATE INDEX "prescription_action_id_state_idx" ON "prescription"("action_id", "state");

-- CreateIndex
CREATE INDEX "prescription_event_prescription_id_at_idx" ON "prescription_event"("prescription_id", "at");

-- AddForeignKey
ALTER TABLE "insertion_action" ADD CONSTRAINT "insertion_action_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "insertion_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription_event" ADD CONSTRAINT "prescription_event_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "insertion_action" ADD CONSTRAINT "action-entry" CHECK ("entry" IN ('prescription', 'libre'));
ALTER TABLE "insertion_action" ADD CONSTRAINT "action-amounts" CHECK (coalesce("deposit_euros", 0) >= 0 AND coalesce("places_a_year", 1) >= 1);
ALTER TABLE "insertion_action" ADD CONSTRAINT "action-days-in-order" CHECK ("ends_on" IS NULL OR "starts_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "prescription" ADD CONSTRAINT "prescription-state" CHECK ("state" IN ('envoyee', 'acceptee', 'planifiee', 'commencee', 'terminee', 'refusee', 'interrompue', 'annulee'));
-- Two prescriptions of one action to one person at once would be answered twice.
CREATE UNIQUE INDEX "prescription-one-under-way" ON "prescription" ("beneficiary_id", "action_id") WHERE "state" IN ('envoyee', 'acceptee', 'planifiee', 'commencee');
