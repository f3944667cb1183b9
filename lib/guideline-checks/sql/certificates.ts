import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { certificates } from '../../../db/schema/certificates'
import { classes } from '../../../db/schema/delivery'
import { inOrg } from '../../../db/tenancy'
import type { Statements } from './statements'

const [k, c] = [alias(certificates, 'k'), alias(classes, 'c')]

export const CERTIFICATE_STATEMENTS = {
  // Of a cancelled class nobody has completed anything.
  'certificate-before-completion': ({ orgId }) => sql`
    select k.class_id as subject, max(p.place) as place, count(*) as rows, jsonb_build_object('endsOn', max(c.ends_on),
      'cancelled', bool_or(c.status is not distinct from 'cancelled'), 'firstOn', min(least(k.issued_on, k.completed_on)),
      'numbers', jsonb_agg(k.number order by k.id)) as facts
    from ${certificates} k join ${classes} c on ${inOrg(c, orgId)} and c.class_id = k.class_id
      left join places p on p.external_id = c.location_id
    where ${inOrg(k, orgId)} and k.revoked_at is null
      and (least(k.issued_on, k.completed_on) < c.ends_on or c.status is not distinct from 'cancelled')
    group by k.class_id`,
  'certificate-two-courses': ({ orgId }) => sql`
    select k.class_id as subject, max(p.place) as place, count(*) as rows,
      jsonb_build_object('certificates', jsonb_agg(jsonb_build_object('number', k.number, 'courses', k.course_numbers) order by k.id)) as facts
    from ${certificates} k left join ${classes} c on ${inOrg(c, orgId)} and c.class_id = k.class_id
      left join places p on p.external_id = c.location_id
    where ${inOrg(k, orgId)} and k.revoked_at is null and cardinality(k.course_numbers) > 1
    group by k.class_id`,
} satisfies Partial<Statements>
