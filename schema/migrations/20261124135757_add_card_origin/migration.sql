-- AlterTable
ALTER TABLE "action_card" ADD COLUMN     "origin_id" UUID;
