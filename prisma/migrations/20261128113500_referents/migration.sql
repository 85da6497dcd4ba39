-- AlterEnum
ALTER TYPE "role" ADD VALUE 'referent';

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "structure_id" UUID;

-- CreateTable
CREATE TABLE "referent_structure" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referent_structure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entrustment" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "referent_id" UUID NOT NULL,
    "motive" TEXT NOT NULL,
    "shows" TEXT[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_role" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "entrustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "referent_id" UUID NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "commune_code" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "motive" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'attente',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "beneficiary_id" UUID,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "referent_structure_territory_id_name_key" ON "referent_structure"("territory_id", "name");

-- CreateIndex
CREATE INDEX "entrustment_beneficiary_id_ended_at_idx" ON "entrustment"("beneficiary_id", "ended_at");

-- CreateIndex
CREATE INDEX "entrustment_referent_id_ended_at_idx" ON "entrustment"("referent_id", "ended_at");

-- CreateIndex
CREATE INDEX "referral_territory_id_state_idx" ON "referral"("territory_id", "state");

-- CreateIndex
CREATE INDEX "referral_referent_id_created_at_idx" ON "referral"("referent_id", "created_at");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "referent_structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referent_structure" ADD CONSTRAINT "referent_structure_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment_referent_id_fkey" FOREIGN KEY ("referent_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_referent_id_fkey" FOREIGN KEY ("referent_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A rule of this subject that the database keeps too: app/domain/referents, decision 0048.
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment-motive" CHECK ("motive" IN ('mission', 'prescription', 'appui'));
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment-shows" CHECK ("shows" <@ ARRAY['contact', 'etapes', 'tripartite'] AND cardinality("shows") > 0);
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment-days-in-order" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment-agreed-or-by-law" CHECK ("motive" = 'mission' OR "agreed_at" IS NOT NULL);
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment-end" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL) AND coalesce("ended_by", 'coach') IN ('coach', 'person', 'date'));
CREATE UNIQUE INDEX "entrustment-one-at-a-time" ON "entrustment" ("beneficiary_id", "referent_id") WHERE "ended_at" IS NULL;
ALTER TABLE "referral" ADD CONSTRAINT "referral-motive" CHECK ("motive" IN ('mission', 'prescription', 'appui'));
ALTER TABLE "referral" ADD CONSTRAINT "referral-state" CHECK ("state" IN ('attente', 'acceptee', 'refusee'));
ALTER TABLE "referral" ADD CONSTRAINT "referral-decided" CHECK (("state" = 'attente') = ("decided_at" IS NULL) AND ("state" <> 'refusee' OR "reason" IS NOT NULL));
