-- Every day's first page looks for the offers of the house that end within days: few, among thousands that are imported.
CREATE INDEX "offer_direct_ending" ON "offer" ("territory_id", "expires_at") WHERE "source" = 'direct' AND "status" = 'open';
