-- AlterTable
ALTER TABLE "plan_step" ADD COLUMN     "since" TIMESTAMPTZ(3);
