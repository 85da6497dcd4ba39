-- Several moments proposed for one meeting, and the day an employer who says later asked to be reminded
-- AlterTable
ALTER TABLE "application" ADD COLUMN     "later_on" DATE,
ADD COLUMN     "other_slots" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];
