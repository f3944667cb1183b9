import { sql } from 'drizzle-orm'
import { statementText } from '../db/one-moment'
import { classes } from '../db/schema/delivery'
import { coursewareCompletions, surveyResponses } from '../db/schema/line-items'
import { inOrg } from '../db/tenancy'
import { createToken } from '../lib/auth/tokens/tokens'
import { addDays } from '../lib/dates'
import { step } from '../scripts/support/progress'
import { measurePeaks } from './export/memory'
import type { Subject } from './export/subject'
import { openBareCopy } from './support/bare-copy'
import { readAll } from './support/download'
import { type Figures, figures, rounded } from './support/figures'
import { ensureOrganization, rest } from './support/organization'
import { inMib } from './support/processes'
import { inTurns, median, ratioOf } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const LEARNERS = 100_000
const ROUNDS = 5
const BOUNDS = { ratio: { min: 0.5 }, memory: { max: 1.1 } }

/** The audit pack of a year with 100,000 learners beside a bare copy of the tables that it is made of. */
export const measureAuditPack = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const warm = await prepare(bench, 1_000)
    const small = await prepare(bench, LEARNERS / 10)
    const large = await prepare(bench, LEARNERS)
    const server = await bench.serve()
    const copy = await openBareCopy(bench.platform.appUrl, large.org.id)
    bench.onClose(() => copy.close())
    const download = { url: server.url, path: large.path, token: large.token }
    const bare = async () => {
      let ms = 0
      for (const table of [classes, coursewareCompletions, surveyResponses])
        ms += (
          await copy.copy(statementText(sql`select * from ${table} where ${inOrg(table, large.org.id)}`))
        ).ms
      return ms
    }
    await readAll(download)
    await bare()
    const ms = await step('Rows per second', () => inTurns(ROUNDS, { pack: () => readAll(download), bare }))
    await server.stop()
    const peaks = await step('Peak memory', () => measurePeaks(bench, large, small, warm))
    const perSecond = (took: number[]) => Math.round(large.rows / (median(took) / 1000))
    return figures(
      'audit-pack',
      {
        ours: perSecond(ms.pack),
        reference: perSecond(ms.bare),
        unit: 'rows/s',
        ratio: rounded(ratioOf(ms.bare, ms.pack)),
        memory: rounded(ratioOf(peaks.large, peaks.small)),
        detail: {
          peakMbLarge: rounded(inMib(median(peaks.large))),
          peakMbSmall: rounded(inMib(median(peaks.small))),
        },
      },
      BOUNDS,
    )
  })

/** Every learner with a redemption, every second one with a survey, ten in a class; all in the period of the pack. */
async function prepare(bench: Workbench, learners: number): Promise<Subject> {
  const org = await ensureOrganization(
    bench,
    'audit-pack',
    { 'courseware-completions': learners, 'exam-unit-purchases': 0, 'survey-responses': learners / 2 },
    11,
  )
  const held = learners / 10
  const planted = await bench.owner`
    insert into classes (org_id, class_id, course_number, item, starts_on, ends_on, location_id, country, mct_ids, seats, learners)
    select ${org.id}, 'C-' || i, 'AZ-104T00', 'AZ-104T00', current_date - i % 300 - 3, current_date - i % 300, '10001',
      'Germany', array['MCT-' || i % 97], 12, 10 from generate_series(1, ${held}::int) i
    on conflict do nothing returning 1`
  if (planted.length > 0) await rest(bench)
  const token = await createToken(bench.db, { orgId: org.id, role: 'global_admin', name: 'bench', days: 1 })
  const today = new Date().toISOString().slice(0, 10)
  const path = `/api/v1/orgs/${org.slug}/audit-pack?from=${addDays(today, -366)}&to=${addDays(today, 31)}`
  return { org, rows: learners * 1.5 + held, path, token }
}
