-- Her visiting card: who chose what it shows, and what those who scanned it left for her.
-- AlterTable
ALTER TABLE "share" ADD COLUMN     "by_id" UUID,
ADD COLUMN     "by_role" TEXT,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "card_reply" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "done_by_role" TEXT,

    CONSTRAINT "card_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "card_reply_beneficiary_id_created_at_idx" ON "card_reply"("beneficiary_id", "created_at");

-- AddForeignKey
ALTER TABLE "card_reply" ADD CONSTRAINT "card_reply_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One visiting card at a time: two presses at once make one.
CREATE UNIQUE INDEX "share-one-card" ON "share" ("beneficiary_id") WHERE "kind" = 'card' AND "cut_at" IS NULL;
-- Who would like to meet her leaves a way to be reached.
ALTER TABLE "card_reply" ADD CONSTRAINT "card-reply-reachable" CHECK ("phone" IS NOT NULL OR "email" IS NOT NULL);
