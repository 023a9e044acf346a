-- CreateEnum
CREATE TYPE "plan_criterion_kind" AS ENUM ('event_grade', 'activation');

-- AlterTable
ALTER TABLE "plan_version" ADD COLUMN     "frame_revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "plan_post" (
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "parent" INTEGER,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "organization_code" TEXT,
    "role_key" TEXT,
    "duties_zh" TEXT NOT NULL,
    "duties_en" TEXT NOT NULL,

    CONSTRAINT "plan_post_pkey" PRIMARY KEY ("version_id","position")
);

-- CreateTable
CREATE TABLE "plan_criterion" (
    "version_id" UUID NOT NULL,
    "kind" "plan_criterion_kind" NOT NULL,
    "level" INTEGER NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,

    CONSTRAINT "plan_criterion_pkey" PRIMARY KEY ("version_id","kind","level")
);

-- CreateIndex
CREATE INDEX "plan_post_organization_code_idx" ON "plan_post"("organization_code");

-- AddForeignKey
ALTER TABLE "plan_post" ADD CONSTRAINT "plan_post_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_post" ADD CONSTRAINT "plan_post_organization_code_fkey" FOREIGN KEY ("organization_code") REFERENCES "organization"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_criterion" ADD CONSTRAINT "plan_criterion_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who leads stands before who is led: the posts are a tree.
ALTER TABLE "plan_post" ADD CONSTRAINT "plan_post_parent" CHECK (parent > 0 AND parent < position);
ALTER TABLE "plan_criterion" ADD CONSTRAINT "plan_criterion_level" CHECK (level BETWEEN 1 AND 4);
