-- The new tables of organizations show only the rows of the organization set for the transaction.
ALTER TABLE rule_overrides ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE rule_overrides FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY rule_overrides_own_organization ON rule_overrides USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE scenarios ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE scenarios FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY scenarios_own_organization ON scenarios USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE snapshots ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE snapshots FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY snapshots_own_organization ON snapshots USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE reconciliations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reconciliations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reconciliations_own_organization ON reconciliations USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE reported_figures ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reported_figures FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reported_figures_own_organization ON reported_figures USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE reported_rows ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reported_rows FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reported_rows_own_organization ON reported_rows USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
ALTER TABLE difference_states ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE difference_states FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY difference_states_own_organization ON difference_states USING (org_id = nullif(current_setting('app.org_id', true), '')::bigint) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
--> statement-breakpoint
-- Where many organizations stand, as before, now with the organization's own rule values.
DROP FUNCTION laurel_portfolio(bigint[], date, jsonb);
--> statement-breakpoint
CREATE FUNCTION laurel_portfolio(p_orgs bigint[], p_from date, p_known jsonb) RETURNS TABLE (
  org_id bigint, seq bigint, catalogue_seq bigint, rules_seq bigint, anniversary date, time_zone text,
  data_through date, totals json, catalogue json, overrides json
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  one bigint;
BEGIN
  FOREACH one IN ARRAY p_orgs LOOP
    PERFORM laurel_enter_org(one);
    SELECT s.org_id, s.seq, s.catalogue_seq, s.rules_seq, s.anniversary, s.time_zone
      INTO laurel_portfolio.org_id, laurel_portfolio.seq, laurel_portfolio.catalogue_seq,
        laurel_portfolio.rules_seq, laurel_portfolio.anniversary, laurel_portfolio.time_zone
      FROM org_state s WHERE s.org_id = one;
    CONTINUE WHEN NOT FOUND;
    IF p_known -> one::text = jsonb_build_array(laurel_portfolio.seq, laurel_portfolio.catalogue_seq,
        laurel_portfolio.rules_seq, laurel_portfolio.anniversary, laurel_portfolio.time_zone) THEN
      RETURN NEXT;
      CONTINUE;
    END IF;
    -- One query, and so one snapshot: the sequence it gives is that of its totals.
    RETURN QUERY
      SELECT s.org_id, s.seq, s.catalogue_seq, s.rules_seq, s.anniversary, s.time_zone,
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
        ),
        (
          SELECT coalesce(json_agg(json_build_object('id', o.id, 'ruleSet', o.rule_set, 'key', o.key, 'value', o.value,
            'reason', o.reason, 'since', o.created_at::date, 'byName', o.created_by_name)), '[]')
          FROM (
            SELECT DISTINCT ON (w.rule_set, w.key) w.* FROM rule_overrides w WHERE w.org_id = one
            ORDER BY w.rule_set, w.key, w.id DESC
          ) o WHERE o.active
        )
      FROM org_state s WHERE s.org_id = one;
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;
