-- Which of many organizations have figures or certifications, each entered in turn: both locks hold for every row.
CREATE FUNCTION laurel_with_records(p_orgs bigint[]) RETURNS TABLE (org_id bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  one bigint;
BEGIN
  FOREACH one IN ARRAY p_orgs LOOP
    PERFORM laurel_enter_org(one);
    IF EXISTS (SELECT FROM monthly_figures f WHERE f.org_id = one)
      OR EXISTS (SELECT FROM certifications c WHERE c.org_id = one) THEN
      laurel_with_records.org_id := one;
      RETURN NEXT;
    END IF;
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;
