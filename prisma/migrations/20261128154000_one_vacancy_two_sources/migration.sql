-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "by_id" UUID,
ADD COLUMN     "closed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "fault" TEXT,
ADD COLUMN     "is_whole" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "joined" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "refused_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "territory_id" UUID;

-- CreateTable
CREATE TABLE "offer_source" (
    "source" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "offer_id" UUID NOT NULL,
    "url" TEXT,
    "digest" TEXT NOT NULL,
    "facts" JSONB,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_source_pkey" PRIMARY KEY ("source","source_id")
);

-- CreateIndex
CREATE INDEX "offer_source_offer_id_idx" ON "offer_source"("offer_id");

-- CreateIndex
CREATE INDEX "offer_commune_code_source_idx" ON "offer"("commune_code", "source");

-- CreateIndex
CREATE INDEX "import_run_territory_id_started_at_idx" ON "import_run"("territory_id", "started_at" DESC);

-- AddForeignKey
ALTER TABLE "offer_source" ADD CONSTRAINT "offer_source_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was imported keeps its source. One without a digest had vanished, and opens again when it comes back
INSERT INTO "offer_source" ("source", "source_id", "offer_id", "url", "digest", "first_seen_at", "seen_at", "gone_at")
SELECT "source", "source_id", "id", "source_url", COALESCE("source_digest", ''), "created_at", "updated_at", CASE WHEN "source_digest" IS NULL THEN COALESCE("closed_at", "updated_at") END
FROM "offer" WHERE "source_id" IS NOT NULL;

-- AlterTable
ALTER TABLE "offer" DROP COLUMN "source_digest";
