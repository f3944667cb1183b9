-- Where many organizations stand, in one statement: enters one after the other, as a transaction of its own would,
-- and reads each with both locks on. Totals and own catalogue come only for an organization of which the caller does
-- not know the present state; a null says that what it knows still holds. Leaves no organization entered.
CREATE FUNCTION laurel_portfolio(p_orgs bigint[], p_from date, p_known jsonb) RETURNS TABLE (
  org_id bigint, seq bigint, catalogue_seq bigint, anniversary date, time_zone text,
  data_through date, totals json, catalogue json
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  one bigint;
BEGIN
  FOREACH one IN ARRAY p_orgs LOOP
    PERFORM laurel_enter_org(one);
    -- One query for each, and so one snapshot: its sequence is that of its totals.
    RETURN QUERY
      SELECT s.org_id, s.seq, s.catalogue_seq, s.anniversary, s.time_zone,
        CASE WHEN k.knows THEN NULL ELSE (
          SELECT greatest(
            (SELECT max(c.occurred_on) FROM courseware_completions c WHERE c.org_id = one),
            (SELECT max(e.occurred_on) FROM exam_unit_purchases e WHERE e.org_id = one),
            (SELECT max(r.occurred_on) FROM survey_responses r WHERE r.org_id = one))
        ) END,
        CASE WHEN k.knows THEN NULL ELSE (
          SELECT coalesce(json_agg(json_build_array(t.kind, to_char(t.month, 'YYYY-MM'), t.item, t.eligibility,
            t.rows, t.units, t.answered_rows, t.answers, t.answer_points)), '[]')
          FROM (
            SELECT a.kind, a.month, a.item, a.eligibility, sum(a.rows) AS rows, sum(a.units) AS units,
              sum(a.answered_rows) AS answered_rows, sum(a.answers) AS answers, sum(a.answer_points) AS answer_points
            FROM totals a WHERE a.org_id = one AND a.month >= p_from GROUP BY 1, 2, 3, 4
          ) t
        ) END,
        CASE WHEN k.knows THEN NULL ELSE (
          SELECT coalesce(json_agg(json_build_object('id', c.id, 'type', c.type, 'number', c.number,
            'title', c.title, 'area', c.area, 'level', c.level, 'assumed', c.assumed, 'days', c.days,
            'validFrom', c.valid_from, 'validTo', c.valid_to)), '[]')
          FROM catalogue c WHERE c.org_id = one
        ) END
      FROM org_state s,
        LATERAL (SELECT coalesce(p_known -> one::text
          = jsonb_build_array(s.seq, s.catalogue_seq, s.anniversary, s.time_zone), false) AS knows) k
      WHERE s.org_id = one;
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;
