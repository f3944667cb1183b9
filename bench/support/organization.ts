import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { findOrganization } from '../../lib/auth/people/organizations'
import { createUser, findUser, grantMembership, setPassword } from '../../lib/auth/people/users'
import { OPERATOR, operatorCtx } from '../../lib/cli/operator'
import { addMonths, firstOf, type Month } from '../../lib/dates'
import type { RecordKind } from '../../lib/imports/model/import-kinds'
import { recompute } from '../../lib/imports/recompute'
import type { Kind } from '../../lib/line-items/model/kinds'
import { createOrganization } from '../../lib/organizations/create-organization'
import { SHIPPED_COURSES } from '../../lib/programmes/training-services/shipped-courses'
import { step } from '../../scripts/support/progress'
import type { Workbench } from './workbench'

export type Organization = { id: number; slug: string; email: string; password: string }
export type Sizes = Record<Kind, number>

const PASSWORD = 'a password for measuring'
/** Twelve months of the window, the month that runs, and five before, unless asked for more; times five places and every course. */
const MONTHS = 18
export const PLACES = ['10001', '10002', '10003', '10004', '10005']

/** The same months, places and courses at every size: each has line items in each month from 1,800 rows on. */
export const mixed = (rows: number): Sizes => ({
  'courseware-completions': rows * 0.6,
  'exam-unit-purchases': rows * 0.2,
  'survey-responses': rows * 0.2,
})

/** An organization with that many line items and the totals the product makes of them, and who may see it. */
export async function ensureOrganization(
  bench: Workbench,
  prefix: string,
  sizes: Sizes,
  months = MONTHS,
): Promise<Organization> {
  const thisMonth = new Date().toISOString().slice(0, 7)
  const rows = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  const slug = `${prefix}-${rows}-${thisMonth}`
  return ensureFilled(bench, slug, `Contoso ${rows}`, (id) =>
    step(`Loading ${rows.toLocaleString('en')} line items`, () =>
      load(bench, id, slug, { sizes, months, thisMonth }),
    ),
  )
}

/** The organization with what `fill` puts into it, unless it is there. */
export async function ensureFilled(
  bench: Workbench,
  slug: string,
  name: string,
  fill: (id: number) => Promise<void>,
): Promise<Organization> {
  const email = `${slug}@example.com`
  const known = await findOrganization(bench.db, slug)
  // The user comes last: without one, the loading was cut off.
  if (known && (await findUser(bench.db, email))) return { id: known.id, slug, email, password: PASSWORD }
  return make(bench, slug, name, fill)
}

/** An organization without line items that nobody has measured before. */
export const freshOrganization = (bench: Workbench): Promise<Organization> => {
  const slug = `fresh-${randomUUID()}`
  return make(bench, slug, 'Contoso', async () => undefined)
}

async function make(
  bench: Workbench,
  slug: string,
  name: string,
  fill: (id: number) => Promise<void>,
): Promise<Organization> {
  const { id } = await createOrganization(
    bench.db,
    { userId: null, ...OPERATOR },
    {
      name,
      slug,
      anniversary: firstOf(addMonths(new Date().toISOString().slice(0, 7), 7)),
      locations: PLACES.map((externalId, index) => ({ externalId, name: `Place ${index}` })),
    },
  )
  await fill(id)
  const email = `${slug}@example.com`
  const userId = await createUser(bench.db, { email, name: 'Alex' })
  await setPassword(bench.db, userId, PASSWORD)
  await grantMembership(bench.db, { orgId: id, userId, role: 'global_admin' })
  return { id, slug, email, password: PASSWORD }
}

type Load = { sizes: Sizes; months: number; thisMonth: Month }

async function load(bench: Workbench, orgId: number, slug: string, { sizes, months, thisMonth }: Load) {
  const { owner } = bench
  for (const [kind, rows] of Object.entries(sizes) as [Kind, number][]) {
    if (rows === 0) continue
    const importId = await addImport(owner, orgId, kind, rows)
    await owner.unsafe(insertOf(kind, months), [
      orgId,
      importId,
      rows,
      firstOf(addMonths(thisMonth, 1 - months)),
      NUMBERS,
    ])
  }
  const { drifted, orphans } = await recompute(await operatorCtx(bench.db, slug))
  if (drifted === 0 || orphans > 0) throw new Error('The line items were not loaded as the product has them.')
  await rest(bench)
}

/** As an organization is that has been there for a while: nothing is left for autovacuum to do while we measure. */
export async function rest({ owner }: Workbench): Promise<void> {
  await owner.unsafe('vacuum (analyze)')
  await owner.unsafe('checkpoint')
}

export async function addImport(
  owner: postgres.Sql,
  orgId: number,
  kind: Kind | RecordKind,
  rows: number,
): Promise<number> {
  const [row] = await owner<{ id: string }[]>`
    insert into imports (org_id, kind, file_name, bytes, sha256, status, seq, rows_read, rows_accepted, rows_changed,
      rows_duplicate, rows_rejected, header, notes, created_by, created_by_name)
    values (${orgId}, ${kind}, ${`${kind}.csv`}, 0, ${kind}, 'published', 1, ${rows}, ${rows}, 0, 0, 0, '',
      '{"newLocations":[],"unusualLocations":[],"ignoredColumns":[]}', 'operator', 'Operator')
    returning id`
  return Number(row?.id)
}

const NUMBERS = SHIPPED_COURSES.map(([number]) => number)

/** Row i's month, place and course are the digits of i, so that every combination comes equally often. */
const spread = (months: number) => `
  from generate_series(0, $3::int - 1) as i
  cross join lateral (select (select array_agg(id order by external_id) from locations where org_id = $1::bigint) as places,
    $5::text[] as numbers) as given
  cross join lateral (select i % ${months} as month, places[1 + i / ${months} % ${PLACES.length}] as place,
    i / ${months * PLACES.length} % cardinality(numbers) as nth, numbers[1 + i / ${months * PLACES.length} % cardinality(numbers)] as course) as spread
  cross join lateral (select ($4::date + month * interval '1 month')::date + (i::bigint * 7919 % 28)::int as day) as dated`

const insertOf = (kind: Kind, months: number): string => INSERTS[kind](spread(months))

const INSERTS: Record<Kind, (spread: string) => string> = {
  'courseware-completions': (spread) => `
    insert into courseware_completions (org_id, import_id, identity, occurred_on, item, location_id, course_number,
      learner_id, mct_id, class_id, country)
    select $1::bigint, $2::bigint, 'R-' || extract(year from day) || '-' || lpad(i::text, 7, '0'), day, course, place, course,
      case when i % 1000 = 0 then '=' else '' end || 'L-' || (i::bigint * 31 % 40009), 'MCT-' || lpad((i % 97)::text, 4, '0'),
      'C-' || to_char(day, 'YYYY-MM') || '-' || lpad((i % 991)::text, 3, '0'),
      (array['Germany', 'United States', 'Japan', 'United Kingdom'])[1 + i % 4] ${spread}`,
  'exam-unit-purchases': (spread) => `
    insert into exam_unit_purchases (org_id, import_id, identity, occurred_on, item, location_id, exam_number, units, country)
    select $1::bigint, $2::bigint, 'O-' || lpad(i::text, 7, '0') || '-1', day, left(course, -3), place, left(course, -3),
      1 + i % 3, (array['Germany', 'United States', 'Japan', 'United Kingdom'])[1 + i % 4] ${spread}`,
  'survey-responses': (spread) => `
    insert into survey_responses (org_id, import_id, identity, occurred_on, item, location_id, course_number, mct_id, class_id,
      eligibility, answered, answer_points, q1, q2, q3, q4, q5, q6, q7, q8, q9)
    select $1::bigint, $2::bigint, 'S-' || extract(year from day) || '-' || lpad(i::text, 7, '0'), day, course, place, course,
      case when nth % 10 = 0 then null else 'MCT-' || lpad((i % 97)::text, 4, '0') end, 'C-' || to_char(day, 'YYYY-MM'),
      case when nth % 10 = 0 then 'no_mct' else 'mct' end, 9, 36 + 9 * (i % 2),
      ${Array.from({ length: 9 }, () => '4 + i % 2').join(', ')} ${spread}`,
}
