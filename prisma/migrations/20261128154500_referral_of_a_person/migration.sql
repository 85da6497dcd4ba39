-- The thread of a person asks who sent her.
CREATE INDEX "referral_beneficiary_id_idx" ON "referral"("beneficiary_id");
