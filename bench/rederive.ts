import type { TransactionSql } from 'postgres'
import { operatorCtx } from '../lib/cli/operator'
import { recompute } from '../lib/imports/recompute'
import { saveTrainer } from '../lib/registers/save-trainer'
import { setMctChecking } from '../lib/settings/mct-checking'
import { step } from '../scripts/support/progress'
import { type Figures, figures, rounded } from './support/figures'
import { ensureOrganization, type Organization, rest } from './support/organization'
import { inTurns, median, ratioOf } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { max: 2 } }
const ROUNDS = 5
const SURVEYS = 200_000
/** Half of the surveys name this trainer. */
const TRAINER = 'MCT-MANY'
const LEFT = '2020-12-31'

/**
 * A trainer whom 100,000 surveys name leaves and comes back, from the call of the service to committed, beside an update of
 * the same rows and totals in plain SQL.
 */
export const measureRederive = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const org = await ensureOrganization(bench, 'rederive', {
      'courseware-completions': 0,
      'exam-unit-purchases': 0,
      'survey-responses': SURVEYS,
    })
    const ctx = await operatorCtx(bench.db, org.slug)
    await step('Naming one trainer in half of the surveys', () => nameTrainer(bench, org))
    const say = (activeTo: string | null) =>
      saveTrainer(ctx, { mctId: TRAINER, name: '', activeFrom: '2015-01-01', activeTo, credentials: '' })
    await say(null)
    await setMctChecking(ctx, { checking: true })
    const touched = await countOf(bench, org, 'mct')
    const timed = async (work: () => Promise<unknown>, wanted: number) => {
      await bench.owner.unsafe('vacuum survey_responses, totals')
      const begin = performance.now()
      await work()
      const took = performance.now() - begin
      if ((await countOf(bench, org, 'mct')) !== wanted)
        throw new Error('The surveys did not change as they should.')
      return took
    }
    const measured = await step('Deriving', () =>
      inTurns(ROUNDS, {
        ours: async () => (await timed(() => say(LEFT), 0)) + (await timed(() => say(null), touched)),
        reference: async () =>
          (await timed(() => plainly(bench, org, 'mct', 'mct_not_eligible'), 0)) +
          (await timed(() => plainly(bench, org, 'mct_not_eligible', 'mct'), touched)),
      }),
    )
    const { drifted, orphans } = await recompute(ctx)
    if (drifted > 0 || orphans > 0) throw new Error('The totals are not those of the surveys.')
    const each = (both: number[]) => rounded(median(both) / 2)
    return figures(
      'rederive',
      {
        ours: each(measured.ours),
        reference: each(measured.reference),
        unit: 'ms',
        ratio: rounded(ratioOf(measured.ours, measured.reference)),
        detail: { surveys: touched },
      },
      BOUNDS,
    )
  })

async function nameTrainer(bench: Workbench, { id }: Organization): Promise<void> {
  await bench.owner`
    update survey_responses set mct_id = ${TRAINER}
    where org_id = ${id} and mct_id is not null and mct_id <> ${TRAINER}
      and identity in (select identity from survey_responses where org_id = ${id} and mct_id is not null order by identity limit ${SURVEYS / 2})`
  await rest(bench)
}

async function countOf(bench: Workbench, { id }: Organization, eligibility: string): Promise<number> {
  const [row] = await bench.owner<{ count: number }[]>`
    select count(*)::int as count from survey_responses
    where org_id = ${id} and mct_id = ${TRAINER} and eligibility = ${eligibility}`
  return row?.count ?? 0
}

/** The same rows and totals, by the owner, without a register, a ledger or a question. */
const plainly = ({ owner }: Workbench, { id }: Organization, before: string, after: string) =>
  owner.begin(async (tx: TransactionSql) => {
    await tx`
      update survey_responses set eligibility = ${after}
      where org_id = ${id} and mct_id = ${TRAINER} and eligibility = ${before}`
    for (const [eligibility, sign] of [
      [before, -1],
      [after, 1],
    ] as const)
      await tx`
        insert into totals as t (org_id, kind, month, location_id, item, eligibility, rows, units, answered_rows, answers, answer_points)
        select org_id, 'survey-responses', date_trunc('month', occurred_on)::date, location_id, item, ${eligibility},
          ${sign}::int * count(*), 0, ${sign}::int * count(*) filter (where answered > 0), ${sign}::int * sum(answered),
          ${sign}::int * sum(answer_points)
        from survey_responses where org_id = ${id} and mct_id = ${TRAINER} group by 1, 2, 3, 4, 5
        on conflict (org_id, kind, month, location_id, item, eligibility) do update set rows = t.rows + excluded.rows,
          answered_rows = t.answered_rows + excluded.answered_rows, answers = t.answers + excluded.answers,
          answer_points = t.answer_points + excluded.answer_points`
    await tx`delete from totals where org_id = ${id} and rows = 0`
  })
