-- AlterEnum
ALTER TYPE "response_step_kind" ADD VALUE 'applied';

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "left_out" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "response_step" ADD COLUMN     "applied" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "left_out" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
