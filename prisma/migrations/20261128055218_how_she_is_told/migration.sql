-- What a stop by a link took the place of, and the session a browser agreed in.
-- AlterTable
ALTER TABLE "telling_choice" ADD COLUMN     "rhythm_before" TEXT;

-- AlterTable
ALTER TABLE "push_subscription" ADD COLUMN     "session_hash" TEXT;

-- CreateIndex
CREATE INDEX "push_subscription_session_hash_idx" ON "push_subscription"("session_hash");

-- A way or a rhythm that the rules do not know would be no choice at all.
ALTER TABLE "telling_choice" ADD CONSTRAINT "telling-ways" CHECK ("channels" <@ ARRAY['mail', 'sms', 'push']);
ALTER TABLE "telling_choice" ADD CONSTRAINT "telling-rhythm" CHECK ("rhythm" IN ('at-once', 'daily', 'weekly', 'never'));
ALTER TABLE "telling_choice" ADD CONSTRAINT "telling-rhythm-before" CHECK ("rhythm_before" IS NULL OR ("rhythm" = 'never' AND "rhythm_before" IN ('at-once', 'daily', 'weekly')));
-- Our server sends to this address: domain/notifications/push-endpoint.ts says which.
ALTER TABLE "push_subscription" ADD CONSTRAINT "push-endpoint-length" CHECK (length("endpoint") <= 1000);
