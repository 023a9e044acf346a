-- CreateEnum
CREATE TYPE "opinion_answer" AS ENUM ('agrees', 'comments', 'objects');

-- CreateEnum
CREATE TYPE "opinion_outcome" AS ENUM ('adopted', 'partly_adopted', 'not_adopted');

-- CreateTable
CREATE TABLE "plan_opinion" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "answer" "opinion_answer",
    "text" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "lapsed_at" TIMESTAMPTZ(3),
    "outcome" "opinion_outcome",
    "outcome_reason" TEXT,
    "outcome_by" UUID,
    "outcome_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_opinion_organization_id_idx" ON "plan_opinion"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_opinion_version_id_organization_id_round_key" ON "plan_opinion"("version_id", "organization_id", "round");

-- AddForeignKey
ALTER TABLE "plan_opinion" ADD CONSTRAINT "plan_opinion_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_opinion" ADD CONSTRAINT "plan_opinion_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Answered or silent, never both; what was made of it has its reason.
ALTER TABLE "plan_opinion"
  ADD CONSTRAINT "plan_opinion_answer" CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  ADD CONSTRAINT "plan_opinion_silence" CHECK (lapsed_at IS NULL OR answer IS NULL),
  ADD CONSTRAINT "plan_opinion_words" CHECK (answer IS NULL OR answer = 'agrees' OR text IS NOT NULL),
  ADD CONSTRAINT "plan_opinion_outcome" CHECK (outcome IS NULL OR (answer IS NOT NULL AND outcome_reason IS NOT NULL));
