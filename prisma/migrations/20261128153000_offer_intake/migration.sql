-- What an offer entered in a hall holds, what is asked of its employer, the hours of a clause
-- AlterTable
ALTER TABLE "offer" ADD COLUMN     "accompanied_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "clause_hours" INTEGER,
ADD COLUMN     "contact_email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contact_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contact_phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "costs" TEXT,
ADD COLUMN     "gained_skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "order_id" UUID,
ADD COLUMN     "prepares_for" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "total_hours" DOUBLE PRECISION,
ADD COLUMN     "weeks" INTEGER;

-- CreateTable
CREATE TABLE "offer_asking" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "by_id" UUID,
    "way" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_asking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_work" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "on" DATE NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clause_work_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "offer_asking_offer_id_created_at_idx" ON "offer_asking"("offer_id", "created_at");

-- CreateIndex
CREATE INDEX "clause_work_offer_id_on_idx" ON "clause_work"("offer_id", "on");

-- CreateIndex
CREATE INDEX "offer_order_id_idx" ON "offer"("order_id");

-- AddForeignKey
ALTER TABLE "offer_asking" ADD CONSTRAINT "offer_asking_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_work" ADD CONSTRAINT "clause_work_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A mission counts some hours, a clause some too
ALTER TABLE "offer" ADD CONSTRAINT "offer_total_hours_positive" CHECK ("total_hours" IS NULL OR "total_hours" > 0);
ALTER TABLE "offer" ADD CONSTRAINT "offer_clause_hours_positive" CHECK ("clause_hours" IS NULL OR "clause_hours" > 0);
ALTER TABLE "clause_work" ADD CONSTRAINT "clause_work_hours_positive" CHECK ("hours" > 0);
