-- Offers that wait for a human look, what the rules found in each, what became of them, and what readers report
-- AlterEnum
ALTER TYPE "offer_status" ADD VALUE 'held';
ALTER TYPE "offer_status" ADD VALUE 'refused';

-- AlterTable
ALTER TABLE "offer" ADD COLUMN     "accepted_flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "flags" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "look_since" TIMESTAMPTZ(3),
ADD COLUMN     "looked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "offer_review" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "flags" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_role" TEXT NOT NULL,

    CONSTRAINT "offer_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_report" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "reporter" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "offer_review_offer_id_at_idx" ON "offer_review"("offer_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "offer_report_offer_id_reporter_key" ON "offer_report"("offer_id", "reporter");

-- CreateIndex
CREATE INDEX "offer_territory_id_look_since_idx" ON "offer"("territory_id", "look_since");

-- AddForeignKey
ALTER TABLE "offer_review" ADD CONSTRAINT "offer_review_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_report" ADD CONSTRAINT "offer_report_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever is held is on the list of those to look at. The cast: a new value of an enum is not used where it is made
ALTER TABLE "offer" ADD CONSTRAINT "offer_held_is_to_be_looked_at" CHECK ("status"::text <> 'held' OR "look_since" IS NOT NULL);
