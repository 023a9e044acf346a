-- CreateTable
CREATE TABLE "plan_readiness" (
    "version_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "level" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "met" INTEGER NOT NULL,
    "losses" JSONB NOT NULL,

    CONSTRAINT "plan_readiness_pkey" PRIMARY KEY ("version_id","on","level")
);

-- CreateIndex
CREATE INDEX "plan_readiness_on_idx" ON "plan_readiness"("on");

-- AddForeignKey
ALTER TABLE "plan_readiness" ADD CONSTRAINT "plan_readiness_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
