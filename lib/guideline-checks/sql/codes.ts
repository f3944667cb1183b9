import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { classes, codes } from '../../../db/schema/delivery'
import { imports } from '../../../db/schema/imports'
import { registerStatements } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import type { Statements } from './statements'

const [k, c, s, i] = [
  alias(codes, 'k'),
  alias(classes, 'c'),
  alias(registerStatements, 's'),
  alias(imports, 'i'),
]
const later = alias(registerStatements, 'later')

export const CODE_STATEMENTS = {
  'code-without-class': ({ orgId }) => sql`
    select k.code_id as subject, null::bigint as place, 1::bigint as rows, jsonb_build_object('classId', k.class_id) as facts
    from ${codes} k where ${inOrg(k, orgId)}
      and not exists (select from ${classes} c where ${inOrg(c, orgId)} and c.class_id = k.class_id)`,
  // Of what was said since the code was last taken away, by files that stand and by hand.
  'code-used-twice': ({ orgId }) => sql`
    select k.code_id as subject, max(p.place) filter (where u.class_id = k.class_id) as place, count(*) as rows,
      jsonb_build_object('classes', jsonb_agg(jsonb_build_object('classId', u.class_id, 'place', p.place) order by u.class_id)) as facts
    from ${codes} k join (
        select distinct s.key, s.payload ->> 'classId' collate "C" as class_id
        from ${registerStatements} s left join ${imports} i on ${inOrg(i, orgId)} and i.id = s.import_id
        where ${inOrg(s, orgId)} and s.register = 'codes' and s.payload is not null and i.status is distinct from 'withdrawn'
          and not exists (
            select from ${registerStatements} later
            where ${inOrg(later, orgId)} and later.register = 'codes' and later.key = s.key and later.payload is null and later.id > s.id)
      ) u on u.key = k.code_id
      left join ${classes} c on ${inOrg(c, orgId)} and c.class_id = u.class_id
      left join places p on p.external_id = c.location_id
    where ${inOrg(k, orgId)} group by k.code_id having count(*) > 1`,
} satisfies Partial<Statements>
