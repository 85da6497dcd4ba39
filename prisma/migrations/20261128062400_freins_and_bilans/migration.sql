-- What makes working harder (freins) and the bilan in fifteen dimensions: in tables of their own, that no matching, index or employer's page reads.
-- CreateTable
CREATE TABLE "frein" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'ouvert',
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frein_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frein_event" (
    "id" UUID NOT NULL,
    "frein_id" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by_what" TEXT,
    "prescription_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_role" TEXT NOT NULL,

    CONSTRAINT "frein_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bilan" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "author_id" UUID,
    "author_role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bilan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bilan_line" (
    "bilan_id" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "bilan_line_pkey" PRIMARY KEY ("bilan_id","dimension")
);

-- CreateIndex
CREATE INDEX "frein_beneficiary_id_created_at_idx" ON "frein"("beneficiary_id", "created_at");

-- CreateIndex
CREATE INDEX "frein_event_frein_id_at_idx" ON "frein_event"("frein_id", "at");

-- CreateIndex
CREATE INDEX "bilan_beneficiary_id_created_at_idx" ON "bilan"("beneficiary_id", "created_at");

-- AddForeignKey
ALTER TABLE "frein" ADD CONSTRAINT "frein_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frein_event" ADD CONSTRAINT "frein_event_frein_id_fkey" FOREIGN KEY ("frein_id") REFERENCES "frein"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bilan" ADD CONSTRAINT "bilan_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bilan_line" ADD CONSTRAINT "bilan_line_bilan_id_fkey" FOREIGN KEY ("bilan_id") REFERENCES "bilan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "frein" ADD CONSTRAINT "frein-theme" CHECK ("theme" IN ('logement', 'sante', 'budget', 'mobilite', 'formation', 'emploi', 'langue', 'numerique', 'garde-enfants', 'isolement', 'confiance', 'projet', 'recherche', 'demarches'));
ALTER TABLE "frein" ADD CONSTRAINT "frein-state" CHECK ("state" IN ('ouvert', 'travaille', 'leve'));
-- Of health nothing is written but its name.
ALTER TABLE "frein" ADD CONSTRAINT "frein-health-without-words" CHECK ("theme" <> 'sante' OR "words" = '');
-- One of a theme at a time: a second one would be worked on twice.
CREATE UNIQUE INDEX "frein-one-open" ON "frein" ("beneficiary_id", "theme") WHERE "state" <> 'leve';
ALTER TABLE "frein_event" ADD CONSTRAINT "frein-event-state" CHECK ("to" IN ('ouvert', 'travaille', 'leve'));
ALTER TABLE "frein_event" ADD CONSTRAINT "frein-event-means" CHECK ("by_what" IS NULL OR "by_what" IN ('action', 'aide', 'demarche', 'personne', 'entourage', 'service', 'offre'));
ALTER TABLE "bilan_line" ADD CONSTRAINT "bilan-dimension" CHECK ("dimension" IN ('qualification', 'experience', 'recherche', 'mobilite', 'relationnel', 'calcul', 'finances', 'disponibilite', 'expression', 'ponctualite', 'numerique', 'logement', 'tenue', 'sante', 'lien'));
ALTER TABLE "bilan_line" ADD CONSTRAINT "bilan-level" CHECK ("level" IN ('atout', 'a-travailler', 'frein'));
ALTER TABLE "bilan_line" ADD CONSTRAINT "bilan-health-without-words" CHECK ("dimension" <> 'sante' OR "note" = '');
