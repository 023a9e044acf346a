-- CreateEnum
CREATE TYPE "plan_step_kind" AS ENUM ('consultation', 'expert_review', 'risk_assessment', 'legality_review', 'deliberation', 'approval', 'issuance', 'filing');

-- CreateEnum
CREATE TYPE "plan_paper_kind" AS ENUM ('drafting_note', 'opinions_summary', 'expert_opinion', 'risk_report', 'legality_opinion', 'minutes', 'final_text', 'filing_receipt');

-- CreateEnum
CREATE TYPE "plan_step_status" AS ENUM ('waiting', 'open', 'passed');

-- CreateEnum
CREATE TYPE "plan_decision_kind" AS ENUM ('submitted', 'passed', 'returned', 'voided', 'withdrawn', 'enforced');

-- CreateEnum
CREATE TYPE "day_kind" AS ENUM ('holiday', 'workday');

-- AlterEnum
ALTER TYPE "plan_version_status" ADD VALUE 'in_review';
ALTER TYPE "plan_version_status" ADD VALUE 'approved';
ALTER TYPE "plan_version_status" ADD VALUE 'issued';
ALTER TYPE "plan_version_status" ADD VALUE 'withdrawn';

-- CreateTable
CREATE TABLE "plan_chapter" (
    "version_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_chapter_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateTable
CREATE TABLE "chapter_rule" (
    "category" "plan_category" NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "is_required" BOOLEAN NOT NULL,
    "is_substance" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "chapter_rule_pkey" PRIMARY KEY ("category","key")
);

-- CreateTable
CREATE TABLE "procedure_step" (
    "category" "plan_category" NOT NULL,
    "kind" "plan_step_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "permission" TEXT NOT NULL,
    "papers" "plan_paper_kind"[],
    "is_simplified" BOOLEAN NOT NULL,
    "is_gate" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "procedure_step_pkey" PRIMARY KEY ("category","kind")
);

-- CreateTable
CREATE TABLE "plan_step" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "plan_step_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "permission" TEXT NOT NULL,
    "papers" "plan_paper_kind"[],
    "is_simplified" BOOLEAN NOT NULL,
    "is_gate" BOOLEAN NOT NULL,
    "status" "plan_step_status" NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_author" (
    "version_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_author_pkey" PRIMARY KEY ("version_id","person_id")
);

-- CreateTable
CREATE TABLE "plan_paper" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "plan_paper_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "reference" TEXT,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_comment" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "step_kind" "plan_step_kind" NOT NULL,
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_decision" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "plan_decision_kind" NOT NULL,
    "step_kind" "plan_step_kind",
    "words" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "kind" "day_kind" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_step_version_id_kind_key" ON "plan_step"("version_id", "kind");

-- CreateIndex
CREATE INDEX "plan_paper_version_id_idx" ON "plan_paper"("version_id");

-- CreateIndex
CREATE INDEX "plan_comment_version_id_idx" ON "plan_comment"("version_id");

-- CreateIndex
CREATE INDEX "plan_decision_version_id_at_idx" ON "plan_decision"("version_id", "at");

-- AddForeignKey
ALTER TABLE "plan_chapter" ADD CONSTRAINT "plan_chapter_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_author" ADD CONSTRAINT "plan_author_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_author" ADD CONSTRAINT "plan_author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_paper" ADD CONSTRAINT "plan_paper_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_decision" ADD CONSTRAINT "plan_decision_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_version"
  ADD COLUMN "change_note" TEXT,
  ADD COLUMN "created_at" TIMESTAMPTZ(3),
  ADD COLUMN "filing_due_on" DATE,
  ADD COLUMN "is_substantial" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "issued_on" DATE;

-- A text of one piece becomes a version's only chapter.
INSERT INTO "plan_chapter" ("version_id", "key", "position", "title_zh", "title_en", "text_zh", "text_en")
  SELECT "id", 'text', 1, '正文', 'Text', "body_zh", "body_en" FROM "plan_version" WHERE "body_zh" <> '';
ALTER TABLE "plan_version" DROP COLUMN "body_zh", DROP COLUMN "body_en";

-- The approval trail is written once.
CREATE FUNCTION refuse_plan_decision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'plan_decision is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "plan_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "plan_decision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_plan_decision_change();

-- Positions that exist already take their part in the procedure; new ones come with the reference data.
UPDATE "role" SET "permissions" = "permissions" || ARRAY['plan.take_part', 'plan.deliberate', 'plan.approve_government']
  WHERE "key" = 'commander' AND NOT 'plan.take_part' = ANY("permissions");
UPDATE "role" SET "permissions" = "permissions" || ARRAY['plan.take_part', 'plan.deliberate', 'plan.approve']
  WHERE "key" = 'bureau_head' AND NOT 'plan.take_part' = ANY("permissions");
