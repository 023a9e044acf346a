-- AlterTable
ALTER TABLE "plan_paper" ADD COLUMN     "file_id" UUID;

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "attached_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file_part" (
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_part_pkey" PRIMARY KEY ("file_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_paper_file_id_key" ON "plan_paper"("file_id");

-- AddForeignKey
ALTER TABLE "stored_file_part" ADD CONSTRAINT "stored_file_part_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_paper" ADD CONSTRAINT "plan_paper_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What is cleared away or counted is what belongs to nothing yet.
CREATE INDEX "stored_file_unattached" ON "stored_file" ("uploaded_by", "uploaded_at") WHERE "attached_at" IS NULL;

-- Papers are compressed already: trying again costs time and saves nothing.
ALTER TABLE "stored_file_part" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- What is on file stays as it was.
CREATE FUNCTION refuse_stored_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.attached_at IS NULL THEN RETURN OLD; END IF;
  ELSIF OLD.attached_at IS NULL AND (NEW.id, NEW.name, NEW.size, NEW.sha256, NEW.media_type, NEW.uploaded_by)
      = (OLD.id, OLD.name, OLD.size, OLD.sha256, OLD.media_type, OLD.uploaded_by) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'stored_file: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "stored_file_kept" BEFORE UPDATE OR DELETE ON "stored_file"
  FOR EACH ROW EXECUTE FUNCTION refuse_stored_file_change();

CREATE FUNCTION refuse_stored_file_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM stored_file WHERE id = OLD.file_id AND attached_at IS NOT NULL)
    THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'stored_file_part: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "stored_file_part_kept" BEFORE UPDATE OR DELETE ON "stored_file_part"
  FOR EACH ROW EXECUTE FUNCTION refuse_stored_file_part_change();
