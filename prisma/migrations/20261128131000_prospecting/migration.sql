-- What comes next with an organisation, and the SIREN of those whose SIRET is not known
-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "next_step" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "next_step_on" DATE,
ADD COLUMN     "siren" TEXT;

-- CreateIndex
CREATE INDEX "organisation_territory_id_next_step_on_idx" ON "organisation"("territory_id", "next_step_on");

-- What and when go together
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_next_step_has_a_day" CHECK (("next_step" = '') = ("next_step_on" IS NULL));
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_siren_is_nine_digits" CHECK ("siren" ~ '^[0-9]{9}$');
