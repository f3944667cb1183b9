import { operatorCtx } from '../../lib/cli/operator'
import { recompute } from '../../lib/imports/recompute'
import type { Organization } from '../support/organization'
import type { Workbench } from '../support/workbench'

const ROWS = 60

/** The same few odd rows at every size: surveys that nobody answered, and redemptions of a course in no catalogue. */
export async function plantRareRows(bench: Workbench, { id, slug }: Organization): Promise<void> {
  const planted = await bench.owner.unsafe(SURVEYS, [id])
  await bench.owner.unsafe(REDEMPTIONS, [id])
  if (planted.length === 0) return
  await recompute(await operatorCtx(bench.db, slug))
  await bench.owner.unsafe('vacuum (analyze)')
  await bench.owner.unsafe('checkpoint')
}

const SURVEYS = `
  insert into survey_responses (org_id, import_id, identity, occurred_on, item, location_id, course_number, mct_id, eligibility,
    answered, answer_points)
  select org_id, import_id, 'RARE-' || row_number() over (), occurred_on, item, location_id, course_number, 'MCT-RARE', 'mct', 0, 0
  from (
    select distinct on (occurred_on, item, location_id) * from survey_responses
    where org_id = $1::bigint and eligibility = 'mct' and item = any(array['AZ-104T00', 'DP-600T00', 'SC-200T00', 'MS-102T00'])
      and occurred_on < date_trunc('month', now()) order by occurred_on, item, location_id, identity
  ) few order by md5(identity) limit ${ROWS}
  on conflict do nothing returning 1`

const REDEMPTIONS = `
  insert into courseware_completions (org_id, import_id, identity, occurred_on, item, location_id, course_number, learner_id,
    mct_id, class_id)
  select org_id, import_id, 'RARE-' || row_number() over (), occurred_on, 'ZZ-100T00', location_id, 'ZZ-100T00', 'RARE-L',
    'MCT-RARE', 'RARE-C'
  from (
    select distinct on (occurred_on, location_id) * from courseware_completions
    where org_id = $1::bigint and occurred_on < date_trunc('month', now()) order by occurred_on, location_id, identity
  ) few order by md5(identity) limit ${ROWS}
  on conflict do nothing`
