-- Two organisations that look like one and are not
-- CreateTable
CREATE TABLE "organisation_pair" (
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pair_pkey" PRIMARY KEY ("a_id","b_id")
);

-- CreateIndex
CREATE INDEX "organisation_pair_b_id_idx" ON "organisation_pair"("b_id");

-- AddForeignKey
ALTER TABLE "organisation_pair" ADD CONSTRAINT "organisation_pair_a_id_fkey" FOREIGN KEY ("a_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_pair" ADD CONSTRAINT "organisation_pair_b_id_fkey" FOREIGN KEY ("b_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each pair once
ALTER TABLE "organisation_pair" ADD CONSTRAINT "organisation_pair_in_order" CHECK ("a_id" < "b_id");
