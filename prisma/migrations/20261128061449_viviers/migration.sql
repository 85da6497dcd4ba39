-- Searches over people that a coach keeps, and what enters them.
-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rome_code" TEXT,
    "commune_code" TEXT,
    "radius_km" DOUBLE PRECISION,
    "day_parts" TEXT[],
    "modes" TEXT[],
    "licences" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_entry" (
    "id" UUID NOT NULL,
    "search_id" UUID NOT NULL,
    "beneficiary_id" UUID,
    "offer_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_search_coach_id_idx" ON "saved_search"("coach_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_entry_search_id_beneficiary_id_key" ON "saved_search_entry"("search_id", "beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_entry_search_id_offer_id_key" ON "saved_search_entry"("search_id", "offer_id");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_entry" ADD CONSTRAINT "saved_search_entry_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_entry" ADD CONSTRAINT "saved_search_entry_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_entry" ADD CONSTRAINT "saved_search_entry_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "saved_search_entry" ADD CONSTRAINT "vivier-entry-is-one-thing" CHECK (num_nonnulls("beneficiary_id", "offer_id") = 1);
ALTER TABLE "saved_search" ADD CONSTRAINT "vivier-place-has-a-radius" CHECK (("commune_code" IS NULL) = ("radius_km" IS NULL) AND coalesce("radius_km", 1) > 0);
