-- What « Aujourd'hui » looks for is few rows among two years of them: each look has the index of those few.
CREATE INDEX "letter_unread" ON "letter" ("beneficiary_id") WHERE "author_role" = 'beneficiary' AND "read_at" IS NULL;
CREATE INDEX "appointment_explained" ON "appointment" ("beneficiary_id") WHERE "status" = 'non-excuse' AND "explained_at" IS NOT NULL;
CREATE INDEX "recommendation_answered" ON "recommendation" ("answered_at") WHERE "answer" IS NOT NULL;
CREATE INDEX "application_hired" ON "application" ("beneficiary_id") WHERE "state" IN ('accepte', 'demarre', 'suivi');
