-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "is_secret" BOOLEAN NOT NULL DEFAULT false;
