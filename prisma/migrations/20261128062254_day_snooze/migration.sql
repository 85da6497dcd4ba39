-- CreateTable
CREATE TABLE "day_snooze" (
    "coach_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "day_snooze_pkey" PRIMARY KEY ("coach_id","key")
);

-- What is put off comes back: a key is codes and ids, never free text.
ALTER TABLE "day_snooze" ADD CONSTRAINT "day_snooze_key_is_ids" CHECK ("key" ~ '^[a-z-]{1,30}(:[0-9a-f-]{36}){1,2}$');

-- AddForeignKey
ALTER TABLE "day_snooze" ADD CONSTRAINT "day_snooze_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
