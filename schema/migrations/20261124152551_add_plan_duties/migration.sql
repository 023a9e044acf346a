-- CreateEnum
CREATE TYPE "duty_kind" AS ENUM ('renew', 'evaluate', 'exercise', 'file', 'revise', 'shortfall');

-- CreateEnum
CREATE TYPE "duty_state" AS ENUM ('open', 'done', 'waived', 'lapsed');

-- CreateEnum
CREATE TYPE "duty_cause" AS ENUM ('term', 'interval', 'issue', 'law', 'command', 'risk', 'resources', 'drill', 'event', 'verdict', 'dry_run');

-- CreateEnum
CREATE TYPE "duty_addressee" AS ENUM ('owner', 'bureau', 'superior');

-- AlterEnum
ALTER TYPE "alert_kind" ADD VALUE 'duty';

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "duty_id" UUID,
ALTER COLUMN "incident_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "duty_rule" (
    "kind" "duty_kind" NOT NULL,
    "category" "plan_category" NOT NULL,
    "months" INTEGER,
    "days" INTEGER,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "duty_rule_pkey" PRIMARY KEY ("kind","category")
);

-- CreateTable
CREATE TABLE "duty_rung" (
    "days" INTEGER NOT NULL,
    "addressee" "duty_addressee" NOT NULL,
    "role_keys" TEXT[],
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "duty_rung_pkey" PRIMARY KEY ("days")
);

-- CreateTable
CREATE TABLE "plan_duty" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "duty_kind" NOT NULL,
    "cause" "duty_cause" NOT NULL,
    "cause_key" TEXT NOT NULL,
    "subject_zh" TEXT,
    "subject_en" TEXT,
    "reason" TEXT,
    "version_id" UUID,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "due_on" DATE NOT NULL,
    "state" "duty_state" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID,
    "done_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "closing" TEXT,
    "reference" TEXT,

    CONSTRAINT "plan_duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_reminder" (
    "duty_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_reminder_pkey" PRIMARY KEY ("duty_id","due_on","days")
);

-- CreateIndex
CREATE INDEX "plan_duty_plan_id_idx" ON "plan_duty"("plan_id");

-- CreateIndex
CREATE INDEX "plan_duty_state_due_on_idx" ON "plan_duty"("state", "due_on");

-- CreateIndex
CREATE INDEX "plan_duty_organization_id_idx" ON "plan_duty"("organization_id");

-- CreateIndex
CREATE INDEX "plan_duty_person_id_idx" ON "plan_duty"("person_id");

-- CreateIndex
CREATE INDEX "plan_duty_version_id_idx" ON "plan_duty"("version_id");

-- CreateIndex
CREATE INDEX "alert_duty_id_idx" ON "alert"("duty_id");

-- CreateIndex
CREATE INDEX "plan_organization_id_idx" ON "plan"("organization_id");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "plan_duty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_duty" ADD CONSTRAINT "plan_duty_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_duty" ADD CONSTRAINT "plan_duty_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_duty" ADD CONSTRAINT "plan_duty_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_duty" ADD CONSTRAINT "plan_duty_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_reminder" ADD CONSTRAINT "duty_reminder_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "plan_duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One open duty for a plan, kind and cause, whoever opens it and however many do so at once.
CREATE UNIQUE INDEX "plan_duty_one_open" ON "plan_duty" ("plan_id", "kind", "cause_key") WHERE "state" = 'open';
-- What the matrix and the list of plans ask of every plan.
CREATE INDEX "plan_duty_open" ON "plan_duty" ("plan_id", "due_on") WHERE "state" = 'open';
ALTER TABLE "plan_duty" ADD CONSTRAINT "plan_duty_closed" CHECK (("state" = 'open') = ("closed_at" IS NULL));
-- Who closes a duty says with what, or why.
ALTER TABLE "plan_duty" ADD CONSTRAINT "plan_duty_grounds" CHECK ("closed_by" IS NULL OR "closing" IS NOT NULL);
ALTER TABLE "plan_duty" ADD CONSTRAINT "plan_duty_waived_by_person" CHECK ("state" <> 'waived' OR "closed_by" IS NOT NULL);
-- An alert is about an incident or about a duty.
ALTER TABLE "alert" ADD CONSTRAINT "alert_about" CHECK (("incident_id" IS NULL) = ("duty_id" IS NOT NULL));

-- Positions that exist already keep duties; new ones come with the reference data.
UPDATE "role" SET "permissions" = "permissions" || ARRAY['plan.keep']
  WHERE "key" IN ('unit_head', 'bureau_head', 'plan_editor') AND NOT 'plan.keep' = ANY("permissions");
