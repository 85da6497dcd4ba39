-- Beside the vehicles that are lent, the directory holds what leads to a means of one's own: a licence, cycling lessons,
-- a garage, shared rides. Only a loan is counted upon by the matching.
ALTER TABLE "mobility_aid" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'loan',
ADD COLUMN "prepares" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "places_a_year" INTEGER;

ALTER TABLE "mobility_aid" ADD CONSTRAINT "aid-kind" CHECK ("kind" IN ('loan', 'licence', 'lessons', 'repair', 'carpool'));
ALTER TABLE "mobility_aid" ADD CONSTRAINT "aid-loan-goes-somewhere" CHECK ("kind" <> 'loan' OR "radius_km" > 0);
ALTER TABLE "mobility_aid" ADD CONSTRAINT "aid-amounts" CHECK (coalesce("deposit_euros", 0) >= 0 AND coalesce("max_days", 1) >= 1 AND coalesce("places_a_year", 1) >= 1);
