-- A coach's day read every task of the territory once for each of her people
-- CreateIndex
CREATE INDEX "coach_task_beneficiary_id_done_at_idx" ON "coach_task"("beneficiary_id", "done_at");
