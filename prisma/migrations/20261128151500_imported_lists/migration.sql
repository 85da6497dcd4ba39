-- A list read of a file and waiting to be imported, and which column is what, kept for the next
-- CreateTable
CREATE TABLE "imported_list" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "header" TEXT[],
    "rows" JSONB NOT NULL,
    "choices" JSONB,
    "report" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imported_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_columns" (
    "territory_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_columns_pkey" PRIMARY KEY ("territory_id","kind","fingerprint")
);

-- CreateIndex
CREATE INDEX "imported_list_by_id_created_at_idx" ON "imported_list"("by_id", "created_at");

-- AddForeignKey
ALTER TABLE "imported_list" ADD CONSTRAINT "imported_list_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_list" ADD CONSTRAINT "imported_list_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_columns" ADD CONSTRAINT "list_columns_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

