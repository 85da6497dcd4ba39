-- Two years without contact: who is warned, and what those who are erased leave to the indicators. A letter may come by SMS.
-- AlterTable
ALTER TABLE "user" ADD COLUMN     "stayed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "via" TEXT;

-- CreateTable
CREATE TABLE "erasure_notice" (
    "user_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "erases_on" DATE NOT NULL,

    CONSTRAINT "erasure_notice_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "anonymous_count" (
    "territory_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "anonymous_count_pkey" PRIMARY KEY ("territory_id","month","measure","detail")
);

-- AddForeignKey
ALTER TABLE "erasure_notice" ADD CONSTRAINT "erasure_notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A number about somebody is no number: nothing is left that counts nobody.
ALTER TABLE "anonymous_count" ADD CONSTRAINT "anonymous-count-is-positive" CHECK ("count" > 0 AND "people" > 0 AND "count" >= "people");
ALTER TABLE "letter" ADD CONSTRAINT "letter-via" CHECK ("via" IS NULL OR "via" = 'sms');
