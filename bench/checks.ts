import { operatorCtx } from '../lib/cli/operator'
import { getChecks } from '../lib/guideline-checks/get-checks'
import { step } from '../scripts/support/progress'
import { type Figures, figures, rounded } from './support/figures'
import { ensureOrganization, type Organization, rest } from './support/organization'
import { inTurns, median, ratioOf } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { max: 1.5 } }
const ROUNDS = 5
const CLASSES = 100_000
const LINE_ITEMS = {
  'courseware-completions': 600_000,
  'exam-unit-purchases': 100_000,
  'survey-responses': 300_000,
}

/**
 * All checks of 100,000 classes with 1 M line items, from the call of the service to what it finds, beside SQL that reads
 * the same rows once and adds them up by class.
 */
export const measureChecks = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const org = await ensureOrganization(bench, 'checks', LINE_ITEMS)
    await step(`Filling ${CLASSES.toLocaleString('en')} classes`, () => fillClasses(bench, org))
    const ctx = await operatorCtx(bench.db, org.slug)
    let findings = 0
    const timed = async (work: () => Promise<unknown>) => {
      const begin = performance.now()
      await work()
      return performance.now() - begin
    }
    const measured = await step('Checking', () =>
      inTurns(ROUNDS, {
        ours: () =>
          timed(async () => {
            findings = (await getChecks(ctx)).findings.length
          }),
        reference: () => timed(() => readOnce(bench, org)),
      }),
    )
    if (findings === 0) throw new Error('Nothing was found: the classes are not those of the line items.')
    return figures(
      'checks',
      {
        ours: rounded(median(measured.ours)),
        reference: rounded(median(measured.reference)),
        unit: 'ms',
        ratio: rounded(ratioOf(measured.ours, measured.reference)),
        detail: { classes: CLASSES, findings },
      },
      BOUNDS,
    )
  })

/**
 * Classes of four days that end on a day of the line items, nine of those each; one in a hundred has fewer seats than
 * redemptions, one in twenty no survey.
 */
async function fillClasses({ owner, ...bench }: Workbench, { id }: Organization): Promise<void> {
  const [known] = await owner<
    { count: number }[]
  >`select count(*)::int as count from classes where org_id = ${id}`
  if ((known?.count ?? 0) > 0) return
  const [days] = await owner<{ count: number }[]>`
    select count(distinct occurred_on)::int as count from courseware_completions where org_id = ${id}`
  const perDay = Math.ceil(CLASSES / (days?.count ?? 1))
  const named = owner`occurred_on || '-' || (abs(hashtext(identity)) % ${perDay}::int)`
  await owner`update courseware_completions set class_id = ${named} where org_id = ${id}`
  await owner`
    update survey_responses set class_id = ${named}, mct_id = 'MCT-0', eligibility = 'mct' where org_id = ${id}`
  await owner`
    insert into classes (org_id, class_id, course_number, item, starts_on, ends_on, location_id, country, mct_ids, seats, learners)
    select ${id}::bigint, ends_on || '-' || i, 'AZ-104T00', 'AZ-104T00', ends_on - 3, ends_on, '10001', 'Germany',
      array['MCT-' || (i + ${perDay}::int * (nth % 4))], case when i % 100 = 0 then 1 else 40 end, 40
    from (
      select occurred_on as ends_on, (occurred_on - '2000-01-01'::date) as nth from courseware_completions
      where org_id = ${id} group by occurred_on) as held
      cross join generate_series(0, ${perDay - 1}::int) as i`
  await owner`
    insert into trainers (org_id, mct_id, active_from)
    select distinct org_id, mct_ids[1], '2000-01-01'::date from classes where org_id = ${id}`
  await owner`
    insert into trainer_credentials (org_id, mct_id, credential, credential_id, achieved_on)
    select org_id, mct_id, 'AZ-104', 'azure-administrator', '2000-01-01' from trainers where org_id = ${id}`
  await rest({ owner, ...bench })
}

/** Everything that checks look at of line items and classes, by a person who asks one thing. */
const readOnce = async ({ owner }: Workbench, { id }: Organization): Promise<void> => {
  await owner`
    select count(*), sum(redemptions), sum(surveys) from classes c
      left join (
        select class_id, count(*) as redemptions, min(occurred_on) as first, max(occurred_on) as last
        from courseware_completions where org_id = ${id} group by class_id) r on r.class_id = c.class_id
      left join (
        select class_id, count(*) as surveys, count(*) filter (where eligibility <> 'mct') as ineligible
        from survey_responses where org_id = ${id} group by class_id) s on s.class_id = c.class_id
    where c.org_id = ${id}`
}
