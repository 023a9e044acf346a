-- CreateTable
CREATE TABLE "plan_search" (
    "version_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "plan_search_pkey" PRIMARY KEY ("version_id","part")
);

-- CreateIndex
CREATE INDEX "plan_search_grams_idx" ON "plan_search" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "plan_search" ADD CONSTRAINT "plan_search_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Chinese has no spaces between its words and most words have two characters, so neither the word parsers of PostgreSQL
-- nor the trigrams of pg_trgm find them. A tsvector of pairs would: but it keeps at most 256 places of a pair and none
-- after the 16,383rd, and a chapter may have 60,000 characters. So the pairs only say which texts may hold a wish, by
-- the index; whether they do is seen in the folded text itself.

-- A text as it is compared: width, case and composition do not count, nor do spaces and the marks of Markdown. A word of
-- letters or digits begins with U+0001, so that it is found from its beginning; blocks are kept apart by line feeds. A
-- single line break between two ideographs is the writer's own. web and server say the same in server/src/plan/fold.ts.
CREATE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(translate(regexp_replace(
      translate(lower(normalize($1, NFKC)), E'\x01\x02', ''),
      '(?<=[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\ud7a3\uf900-\ufaff\U00020000-\U000323af])[ \t\r]*\n[ \t\r]*(?=[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\ud7a3\uf900-\ufaff\U00020000-\U000323af])', '', 'g'), '|', E'\n'),
      '[0-9a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1800-\u18af]+', E'\x01\\&', 'g'),
      '[\x02-\x09\x0b-\x20\x7f-\xa0\xad*`#\u200b-\u200f\u2028-\u202f\ufeff]+', '', 'g')
$$;

-- What a folded text may hold: every pair of ideographs, every single one, and the beginnings of every word.
CREATE FUNCTION search_grams(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM (
    SELECT left(found[1], n) AS gram
    FROM regexp_matches($1, E'\x01([0-9a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1800-\u18af]+)', 'g') AS found,
      generate_series(1, least(6, length(found[1]))) AS n
    UNION ALL
    SELECT unnest(CASE WHEN is_next THEN ARRAY[c, c || next] ELSE ARRAY[c] END)
    FROM (
      SELECT c, lead(c) OVER w AS next, is_ideograph, coalesce(lead(is_ideograph) OVER w, false) AS is_next
      FROM (
        SELECT c, i, ascii(c) >= 11904 AND NOT ascii(c) BETWEEN 12288 AND 12292 AND NOT ascii(c) BETWEEN 12296 AND 12320
          AND (ascii(c) < 55204 OR ascii(c) BETWEEN 63744 AND 64255 OR ascii(c) >= 131072) AS is_ideograph
        FROM string_to_table($1, NULL) WITH ORDINALITY AS t (c, i)
      ) AS characters
      WINDOW w AS (ORDER BY i)
    ) AS pairs
    WHERE is_ideograph
  ) AS grams
$$;

-- What a text must hold to hold this folded wish: the longest grams only. None when it has neither letter nor ideograph.
CREATE FUNCTION search_wanted(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(gram), '{}') FROM unnest(search_grams($1)) AS gram
  WHERE NOT EXISTS (SELECT FROM unnest(search_grams($1)) AS longer WHERE longer <> gram AND strpos(longer, gram) > 0)
$$;

-- What is searched: versions in force, and those under way.
CREATE FUNCTION plan_search_is_kept(plan_version_status) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT $1 IN ('in_force', 'draft', 'in_review', 'approved', 'issued')
$$;

CREATE FUNCTION plan_search_put_heads(versions uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO plan_search (version_id, part, body, grams)
  SELECT id, 'head', body, search_grams(body) FROM (
    SELECT v.id, search_fold(concat_ws(E'\n\n', p.title_zh, p.title_en, v.document_number)) AS body
    FROM plan_version v JOIN plan p ON p.id = v.plan_id
    WHERE v.id = ANY (versions) AND plan_search_is_kept(v.status)
  ) AS heads
  ON CONFLICT (version_id, part) DO UPDATE SET body = EXCLUDED.body, grams = EXCLUDED.grams
$$;

CREATE FUNCTION plan_search_put_chapters(versions uuid[], keys text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO plan_search (version_id, part, body, grams)
  SELECT version_id, 'chapter:' || key, body, search_grams(body) FROM (
    SELECT c.version_id, c.key,
      search_fold(concat_ws(E'\n\n', c.title_zh, c.title_en, c.text_zh, c.text_en)) AS body
    FROM plan_chapter c JOIN plan_version v ON v.id = c.version_id
    WHERE c.version_id = ANY (versions) AND (keys IS NULL OR c.key = ANY (keys)) AND plan_search_is_kept(v.status)
  ) AS chapters
  ON CONFLICT (version_id, part) DO UPDATE SET body = EXCLUDED.body, grams = EXCLUDED.grams
$$;

-- All cards of a version are one text: a page of hits must not depend on how many cards say the same.
CREATE FUNCTION plan_search_put_cards(versions uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO plan_search (version_id, part, body, grams)
  SELECT version_id, 'cards', body, search_grams(body) FROM (
    SELECT v.id AS version_id, coalesce(string_agg(E'\x02' || a.id || E'\n'
      || search_fold(concat_ws(E'\n\n', a.title_zh, a.title_en, a.text_zh, a.text_en)), ''), '') AS body
    FROM plan_version v LEFT JOIN action_card a ON a.plan_version_id = v.id
    WHERE v.id = ANY (versions) AND plan_search_is_kept(v.status)
    GROUP BY v.id
  ) AS cards
  ON CONFLICT (version_id, part) DO UPDATE SET body = EXCLUDED.body, grams = EXCLUDED.grams
$$;

-- By trigger, so that no writer can forget it; once a statement, however many rows it changes.
CREATE FUNCTION plan_search_hear_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM plan_search_put_heads(ARRAY(SELECT v.id FROM plan_version v JOIN changed c ON c.id = v.plan_id));
  RETURN NULL;
END $$;

CREATE FUNCTION plan_search_hear_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  turned uuid[];
BEGIN
  PERFORM plan_search_put_heads(ARRAY(SELECT id FROM changed));
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM plan_search s USING changed c WHERE s.version_id = c.id AND NOT plan_search_is_kept(c.status);
    turned := ARRAY(SELECT c.id FROM changed c JOIN before b ON b.id = c.id
      WHERE plan_search_is_kept(c.status) AND NOT plan_search_is_kept(b.status));
    IF cardinality(turned) > 0 THEN
      PERFORM plan_search_put_chapters(turned, NULL);
      PERFORM plan_search_put_cards(turned);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION plan_search_hear_chapter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM plan_search s USING before b WHERE s.version_id = b.version_id AND s.part = 'chapter:' || b.key
      AND NOT EXISTS (SELECT FROM plan_chapter c WHERE c.version_id = b.version_id AND c.key = b.key);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM plan_search_put_chapters(
      ARRAY(SELECT DISTINCT version_id FROM changed), ARRAY(SELECT DISTINCT key FROM changed));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION plan_search_hear_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM plan_search_put_cards(ARRAY(SELECT DISTINCT plan_version_id FROM changed));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM plan_search_put_cards(ARRAY(SELECT DISTINCT plan_version_id FROM before));
  ELSE
    -- Only what reads differently: moving a card changes the place of many.
    PERFORM plan_search_put_cards(ARRAY(SELECT DISTINCT c.plan_version_id FROM changed c JOIN before b ON b.id = c.id
      WHERE (c.plan_version_id, c.title_zh, c.title_en, c.text_zh, c.text_en)
        IS DISTINCT FROM (b.plan_version_id, b.title_zh, b.title_en, b.text_zh, b.text_en)));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER plan_search_update AFTER UPDATE ON plan
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_plan();
CREATE TRIGGER plan_search_insert AFTER INSERT ON plan_version
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_version();
CREATE TRIGGER plan_search_update AFTER UPDATE ON plan_version
  REFERENCING NEW TABLE AS changed OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_version();
CREATE TRIGGER plan_search_insert AFTER INSERT ON plan_chapter
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_chapter();
CREATE TRIGGER plan_search_update AFTER UPDATE ON plan_chapter
  REFERENCING NEW TABLE AS changed OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_chapter();
CREATE TRIGGER plan_search_delete AFTER DELETE ON plan_chapter
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_chapter();
CREATE TRIGGER plan_search_insert AFTER INSERT ON action_card
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_card();
CREATE TRIGGER plan_search_update AFTER UPDATE ON action_card
  REFERENCING NEW TABLE AS changed OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_card();
CREATE TRIGGER plan_search_delete AFTER DELETE ON action_card
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION plan_search_hear_card();

SELECT plan_search_put_heads(all_versions), plan_search_put_chapters(all_versions, NULL), plan_search_put_cards(all_versions)
FROM (SELECT array_agg(id) AS all_versions FROM plan_version) AS versions WHERE all_versions IS NOT NULL;
