-- DropForeignKey
ALTER TABLE "search_document" DROP CONSTRAINT "search_document_offer_id_fkey";

-- DropIndex
DROP INDEX "search_document_territory_id_kind_idx";

-- DropIndex
DROP INDEX "search_document_lat_lng_idx";

-- AlterTable
ALTER TABLE "search_document" DROP CONSTRAINT "search_document_pkey",
DROP COLUMN "commune_code",
DROP COLUMN "document",
DROP COLUMN "words",
ADD COLUMN     "terms" tsvector,
ALTER COLUMN "generation" DROP DEFAULT,
ADD CONSTRAINT "search_document_pkey" PRIMARY KEY ("generation", "offer_id");

-- CreateTable
CREATE TABLE "search_generation" (
    "index" TEXT NOT NULL,
    "live" INTEGER NOT NULL DEFAULT 0,
    "last" INTEGER NOT NULL,
    "built_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_generation_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "sound" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_word_sound_idx" ON "search_word"("sound");

-- CreateIndex
CREATE INDEX "search_document_terms_idx" ON "search_document" USING GIN ("terms");

-- Beyond the schema language. A pending list would make the first search after a write pay for all of them.
ALTER INDEX "search_document_terms_idx" SET (fastupdate = off);
CREATE INDEX "search_word_trgm" ON "search_word" USING gin ("word" gin_trgm_ops) WITH (fastupdate = off);

-- Lists without a typed word are answered from these alone, without reading the rows.
CREATE INDEX "search_document_place" ON "search_document" ("generation", "territory_id", "lat", "lng")
  INCLUDE ("kind", "contract", "rome_code", "weekly_hours", "published_at", "offer_id");
CREATE INDEX "search_document_newest" ON "search_document" ("generation", "territory_id", "published_at" DESC NULLS LAST, "offer_id")
  INCLUDE ("kind", "contract", "rome_code", "weekly_hours", "lat", "lng");

-- Words of the index that look or sound like a typed one. Two slips in eight letters leave a fifth of the trigrams alike, hence the threshold.
CREATE FUNCTION search_close_words(typed text[], sounds text[]) RETURNS TABLE (token text, word text, stem text, sound text)
  LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2
  AS 'SELECT t.token, w.word, w.stem, w.sound FROM unnest(typed) AS t(token) JOIN search_word w ON w.word % t.token
        AND (abs(length(w.word) - length(t.token)) <= 2 OR starts_with(w.word, t.token))
      UNION SELECT t.token, w.word, w.stem, w.sound FROM unnest(typed, sounds) AS t(token, sound) JOIN search_word w ON w.sound = t.sound';
