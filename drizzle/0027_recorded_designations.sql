-- Of which of many organizations a designation is recorded, each entered in turn: both locks hold for every row. `stamp` changes
-- with what is recorded and with all that scores are made from.
CREATE FUNCTION laurel_recorded_designations(p_orgs bigint[])
RETURNS TABLE (org_id bigint, time_zone text, stamp text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  one bigint;
BEGIN
  FOREACH one IN ARRAY p_orgs LOOP
    PERFORM laurel_enter_org(one);
    RETURN QUERY
      SELECT s.org_id, s.time_zone, md5(s::text || r.records)
      FROM org_state s,
        (SELECT string_agg(d::text, ' ' ORDER BY d.designation) AS records FROM designations d WHERE d.org_id = one) r
      WHERE s.org_id = one AND r.records IS NOT NULL;
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;
