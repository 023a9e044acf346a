-- CreateTable
CREATE TABLE "plan_import" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "dropped" JSONB NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_import_version_id_idx" ON "plan_import"("version_id");

-- AddForeignKey
ALTER TABLE "plan_import" ADD CONSTRAINT "plan_import_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
