-- AlterTable
ALTER TABLE "application" ADD COLUMN     "ended_on" DATE;

-- AlterTable
ALTER TABLE "application_event" ADD COLUMN     "via" TEXT;

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "milestone" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "word" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "by_id" UUID,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hotline_call" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "organisation_id" UUID,
    "motive" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hotline_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_change" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL DEFAULT '',
    "after" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "checks" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "check_in_due_on_idx" ON "check_in"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_application_id_side_milestone_key" ON "check_in"("application_id", "side", "milestone");

-- CreateIndex
CREATE INDEX "hotline_call_territory_id_at_idx" ON "hotline_call"("territory_id", "at");

-- CreateIndex
CREATE INDEX "hotline_call_organisation_id_at_idx" ON "hotline_call"("organisation_id", "at");

-- CreateIndex
CREATE INDEX "contact_change_user_id_at_idx" ON "contact_change"("user_id", "at");

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotline_call" ADD CONSTRAINT "hotline_call_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotline_call" ADD CONSTRAINT "hotline_call_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_change" ADD CONSTRAINT "contact_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules that the code also holds: a copy of them where a slip would be lasting.
ALTER TABLE "check_in" ADD CONSTRAINT "check-in-side" CHECK ("side" IN ('person', 'employer'));
ALTER TABLE "check_in" ADD CONSTRAINT "check-in-milestone" CHECK ("milestone" IN ('j2', 'j15', 'm1', 'm2', 'm3', 'm6', 'm12'));
ALTER TABLE "check_in" ADD CONSTRAINT "check-in-answer" CHECK ("answer" IN ('well', 'trouble', 'stopped'));
ALTER TABLE "check_in" ADD CONSTRAINT "check-in-answer-is-dated" CHECK (("answer" IS NULL) = ("answered_at" IS NULL));
ALTER TABLE "application" ADD CONSTRAINT "work-ends-after-it-began" CHECK ("ended_on" IS NULL OR ("hired_on" IS NOT NULL AND "ended_on" >= "hired_on"));
ALTER TABLE "hotline_call" ADD CONSTRAINT "call-line-is-one-line" CHECK (length("line") <= 160 AND "line" !~ E'[\\n\\r]');
ALTER TABLE "contact_change" ADD CONSTRAINT "contact-change-two-checks" CHECK (cardinality("checks") >= 2);
