-- A time zone is a place or UTC. Abbreviations that earlier versions took mean other hours to PostgreSQL, or nothing:
-- an organization that has one is in UTC from now on, a person sees the organization's; both choose again.
UPDATE users SET time_zone = NULL
WHERE time_zone IS NOT NULL
  AND (time_zone !~ '^(UTC|Etc/.*|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*)$'
    OR NOT EXISTS (SELECT FROM pg_timezone_names WHERE name = time_zone));
--> statement-breakpoint
DO $$
DECLARE org record;
BEGIN
  FOR org IN SELECT id FROM organizations LOOP
    PERFORM laurel_enter_org(org.id);
    UPDATE org_state SET time_zone = 'UTC'
    WHERE org_id = org.id
      AND (time_zone !~ '^(UTC|Etc/.*|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*)$'
        OR NOT EXISTS (SELECT FROM pg_timezone_names WHERE name = time_zone));
  END LOOP;
END $$;
