-- AlterTable
ALTER TABLE "territory" ADD COLUMN     "people_per_post" INTEGER NOT NULL DEFAULT 8;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "erases_on" DATE;

-- AlterTable
ALTER TABLE "beneficiary" ADD COLUMN     "reads_french" TEXT,
ADD COLUMN     "speaks_french" TEXT;

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answer_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "answer_reason" TEXT,
ADD COLUMN     "answered_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "coach_task" ADD COLUMN     "done_by_id" UUID,
ADD COLUMN     "is_shared" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "access_card" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "issued_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "cut_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telling_choice" (
    "user_id" UUID NOT NULL,
    "channels" TEXT[],
    "rhythm" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telling_choice_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "push_subscription" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_question" (
    "beneficiary_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_role" TEXT NOT NULL,

    CONSTRAINT "profile_question_pkey" PRIMARY KEY ("beneficiary_id","question")
);

-- CreateTable
CREATE TABLE "training" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,

    CONSTRAINT "training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cv" (
    "beneficiary_id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "hidden" TEXT[],
    "wording" JSONB NOT NULL DEFAULT '{}',
    "shows_phone" BOOLEAN NOT NULL DEFAULT true,
    "shows_email" BOOLEAN NOT NULL DEFAULT true,
    "born_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cv_pkey" PRIMARY KEY ("beneficiary_id")
);

-- CreateTable
CREATE TABLE "cv_reading" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "proposals" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cv_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "shows" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "cut_at" TIMESTAMPTZ(3),
    "seen" INTEGER NOT NULL DEFAULT 0,
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "author_id" UUID,
    "author_role" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "client_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "access_card_code_hash_key" ON "access_card"("code_hash");

-- CreateIndex
CREATE INDEX "access_card_user_id_idx" ON "access_card"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_endpoint_key" ON "push_subscription"("endpoint");

-- CreateIndex
CREATE INDEX "push_subscription_user_id_idx" ON "push_subscription"("user_id");

-- CreateIndex
CREATE INDEX "training_beneficiary_id_idx" ON "training"("beneficiary_id");

-- CreateIndex
CREATE INDEX "cv_reading_beneficiary_id_created_at_idx" ON "cv_reading"("beneficiary_id", "created_at");

-- CreateIndex
CREATE INDEX "share_beneficiary_id_kind_idx" ON "share"("beneficiary_id", "kind");

-- CreateIndex
CREATE INDEX "letter_beneficiary_id_created_at_idx" ON "letter"("beneficiary_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_beneficiary_id_client_key_key" ON "letter"("beneficiary_id", "client_key");

-- AddForeignKey
ALTER TABLE "access_card" ADD CONSTRAINT "access_card_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telling_choice" ADD CONSTRAINT "telling_choice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_question" ADD CONSTRAINT "profile_question_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cv" ADD CONSTRAINT "cv_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cv_reading" ADD CONSTRAINT "cv_reading_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

