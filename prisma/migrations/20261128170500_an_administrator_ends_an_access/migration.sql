-- Who ended an access is told as it was: an administrator is no coach.
ALTER TABLE "entrustment" DROP CONSTRAINT "entrustment-end";
ALTER TABLE "entrustment" ADD CONSTRAINT "entrustment-end" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL) AND coalesce("ended_by", 'coach') IN ('coach', 'admin', 'person', 'date'));
