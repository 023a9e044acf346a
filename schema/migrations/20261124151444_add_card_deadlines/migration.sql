-- AlterTable
ALTER TABLE "action_card" ADD COLUMN     "after_card_id" UUID,
ADD COLUMN     "condition_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "condition_zh" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "action_card_after_card_id_idx" ON "action_card"("after_card_id");

-- AddForeignKey
ALTER TABLE "action_card" ADD CONSTRAINT "action_card_after_card_id_fkey" FOREIGN KEY ("after_card_id") REFERENCES "action_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Before another card's deadline is a deadline, too; before the response is none.
ALTER TABLE "action_card" DROP CONSTRAINT "action_card_deadline";
ALTER TABLE "action_card" ADD CONSTRAINT "action_card_deadline" CHECK (deadline_minutes > 0 OR after_card_id IS NOT NULL);
