-- CreateTable
CREATE TABLE "sent_once" (
    "user_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sent_once_pkey" PRIMARY KEY ("user_id","act","key")
);

-- CreateIndex
CREATE INDEX "sent_once_sent_at_idx" ON "sent_once"("sent_at");

-- AddForeignKey
ALTER TABLE "sent_once" ADD CONSTRAINT "sent_once_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
