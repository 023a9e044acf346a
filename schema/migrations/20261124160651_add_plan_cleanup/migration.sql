-- CreateEnum
CREATE TYPE "verdict_kind" AS ENUM ('keep', 'revise', 'repeal', 'lapse');

-- CreateEnum
CREATE TYPE "verdict_status" AS ENUM ('proposed', 'approved', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "cleanup_kind" AS ENUM ('periodic', 'special');

-- CreateEnum
CREATE TYPE "cleanup_status" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "cleanup_item_state" AS ENUM ('pending', 'decided', 'taken_out');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "plan_decision_kind" ADD VALUE 'repealed';
ALTER TYPE "plan_decision_kind" ADD VALUE 'lapsed';

-- CreateTable
CREATE TABLE "plan_verdict" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "item_id" UUID,
    "kind" "verdict_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "verdict_status" NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "words" TEXT,

    CONSTRAINT "plan_verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cleanup" (
    "id" UUID NOT NULL,
    "kind" "cleanup_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "categories" "plan_category"[],
    "maker_id" UUID,
    "organization_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "cleanup_status" NOT NULL,
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cleanup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cleanup_item" (
    "id" UUID NOT NULL,
    "cleanup_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "category" "plan_category" NOT NULL,
    "document_number" TEXT,
    "state" "cleanup_item_state" NOT NULL,
    "outcome" "verdict_kind",
    "taken_out_why" TEXT,
    "taken_out_by" UUID,
    "taken_out_at" TIMESTAMPTZ(3),

    CONSTRAINT "cleanup_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_verdict_plan_id_idx" ON "plan_verdict"("plan_id");

-- CreateIndex
CREATE INDEX "plan_verdict_version_id_idx" ON "plan_verdict"("version_id");

-- CreateIndex
CREATE INDEX "plan_verdict_item_id_idx" ON "plan_verdict"("item_id");

-- CreateIndex
CREATE INDEX "cleanup_division_code_idx" ON "cleanup"("division_code");

-- CreateIndex
CREATE INDEX "cleanup_organization_id_idx" ON "cleanup"("organization_id");

-- CreateIndex
CREATE INDEX "cleanup_maker_id_idx" ON "cleanup"("maker_id");

-- CreateIndex
CREATE INDEX "cleanup_item_plan_id_idx" ON "cleanup_item"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "cleanup_item_cleanup_id_plan_id_key" ON "cleanup_item"("cleanup_id", "plan_id");

-- AddForeignKey
ALTER TABLE "plan_verdict" ADD CONSTRAINT "plan_verdict_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_verdict" ADD CONSTRAINT "plan_verdict_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_verdict" ADD CONSTRAINT "plan_verdict_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "cleanup_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cleanup" ADD CONSTRAINT "cleanup_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cleanup" ADD CONSTRAINT "cleanup_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cleanup" ADD CONSTRAINT "cleanup_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cleanup_item" ADD CONSTRAINT "cleanup_item_cleanup_id_fkey" FOREIGN KEY ("cleanup_id") REFERENCES "cleanup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cleanup_item" ADD CONSTRAINT "cleanup_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One verdict on a plan waits for its decision at a time.
CREATE UNIQUE INDEX "plan_verdict_one_proposed" ON "plan_verdict" ("plan_id") WHERE "status" = 'proposed';
-- Nobody decides what they proposed themselves, and what was refused was refused with a reason.
ALTER TABLE "plan_verdict" ADD CONSTRAINT "plan_verdict_decided"
  CHECK (("status" IN ('approved', 'refused')) = ("decided_by" IS NOT NULL));
ALTER TABLE "plan_verdict" ADD CONSTRAINT "plan_verdict_other_decides" CHECK ("decided_by" <> "proposed_by");
ALTER TABLE "plan_verdict" ADD CONSTRAINT "plan_verdict_refusal_grounds" CHECK ("status" <> 'refused' OR "words" IS NOT NULL);
ALTER TABLE "cleanup_item" ADD CONSTRAINT "cleanup_item_outcome" CHECK (("state" = 'decided') = ("outcome" IS NOT NULL));
ALTER TABLE "cleanup_item" ADD CONSTRAINT "cleanup_item_taken_out" CHECK (("state" = 'taken_out') = ("taken_out_why" IS NOT NULL));
ALTER TABLE "cleanup" ADD CONSTRAINT "cleanup_closed" CHECK (("status" = 'closed') = ("closed_at" IS NOT NULL));
ALTER TABLE "cleanup" ADD CONSTRAINT "cleanup_days" CHECK ("ends_on" >= "begins_on");
CREATE INDEX "cleanup_division_prefix" ON "cleanup" ("division_code" text_pattern_ops);

-- A verdict that was decided or withdrawn is never changed.
CREATE FUNCTION refuse_verdict_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."status" <> 'proposed' THEN
    RAISE EXCEPTION 'plan_verdict is written once: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "plan_verdict_written_once" BEFORE UPDATE OR DELETE ON "plan_verdict"
  FOR EACH ROW EXECUTE FUNCTION refuse_verdict_change();

-- A clean-up that was closed is never changed, nor is its list.
CREATE FUNCTION refuse_closed_cleanup_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."status" = 'closed' THEN
    RAISE EXCEPTION 'a closed clean-up is never changed: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "cleanup_closed_for_good" BEFORE UPDATE OR DELETE ON "cleanup"
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_cleanup_change();
CREATE FUNCTION refuse_closed_cleanup_item_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR EXISTS (SELECT FROM "cleanup" c WHERE c."id" = NEW."cleanup_id" AND c."status" = 'closed')
    OR TG_OP = 'UPDATE' AND EXISTS (SELECT FROM "cleanup" c WHERE c."id" = OLD."cleanup_id" AND c."status" = 'closed') THEN
    RAISE EXCEPTION 'the list of a closed clean-up is never changed: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "cleanup_item_closed_for_good" BEFORE INSERT OR UPDATE OR DELETE ON "cleanup_item"
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_cleanup_item_change();
