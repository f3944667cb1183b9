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
    SELECT s.org_id, s.seq, s.catalogue_seq, s.anniversary, s.time_zone
      INTO laurel_portfolio.org_id, laurel_portfolio.seq, laurel_portfolio.catalogue_seq,
        laurel_portfolio.anniversary, laurel_portfolio.time_zone
      FROM org_state s WHERE s.org_id = one;
    CONTINUE WHEN NOT FOUND;
    IF p_known -> one::text = jsonb_build_array(laurel_portfolio.seq, laurel_portfolio.catalogue_seq,
        laurel_portfolio.anniversary, laurel_portfolio.time_zone) THEN
      RETURN NEXT;
      CONTINUE;
    END IF;
    -- One query, and so one snapshot: the sequence it gives is that of its totals.
    RETURN QUERY
      SELECT s.org_id, s.seq, s.catalogue_seq, s.anniversary, s.time_zone,
        greatest(
          (SELECT max(c.occurred_on) FROM courseware_completions c WHERE c.org_id = one),
          (SELECT max(e.occurred_on) FROM exam_unit_purchases e WHERE e.org_id = one),
          (SELECT max(r.occurred_on) FROM survey_responses r WHERE r.org_id = one)),
        (
          SELECT coalesce(json_agg(json_build_array(i.kind, i.item, i.eligibility, i.days,
            i.rows, i.units, i.answered_rows, i.answers, i.answer_points)), '[]')
          FROM (
            SELECT t.kind, t.item, t.eligibility, array_agg(t.month - p_from) AS days, array_agg(t.rows) AS rows,
              array_agg(t.units) AS units, array_agg(t.answered_rows) AS answered_rows,
              array_agg(t.answers) AS answers, array_agg(t.answer_points) AS answer_points
            FROM (
              -- Exact as far as JSON's numbers are; sums of bigint are numeric, which costs three times as much.
              SELECT a.kind, a.month, a.item, a.eligibility, sum(a.rows::float8) AS rows,
                sum(a.units::float8) AS units, sum(a.answered_rows::float8) AS answered_rows,
                sum(a.answers::float8) AS answers, sum(a.answer_points::float8) AS answer_points
              FROM totals a WHERE a.org_id = one AND a.month >= p_from
              GROUP BY a.kind, a.month, a.item, a.eligibility
            ) t GROUP BY t.kind, t.item, t.eligibility
          ) i
        ),
        (
          SELECT coalesce(json_agg(json_build_object('id', c.id, 'type', c.type, 'number', c.number,
            'title', c.title, 'area', c.area, 'level', c.level, 'assumed', c.assumed, 'days', c.days,
            'validFrom', c.valid_from, 'validTo', c.valid_to)), '[]')
          FROM catalogue c WHERE c.org_id = one
        )
      FROM org_state s WHERE s.org_id = one;
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;
