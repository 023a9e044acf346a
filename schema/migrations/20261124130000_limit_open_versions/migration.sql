-- A plan has one version under way at most. On its own: an enum's new values can be used once they are committed.
CREATE UNIQUE INDEX "plan_version_one_under_way" ON "plan_version" ("plan_id")
  WHERE "status" IN ('draft', 'in_review', 'approved', 'issued');
