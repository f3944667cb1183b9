import { step } from '../scripts/support/progress'
import { ORDERS, type Order, writeCourseware } from './imports/courseware-file'
import { measureGrowth } from './imports/memory'
import { fileFolder, importExactly, prepareImporter } from './imports/subject'
import { measureThroughput } from './imports/throughput'
import { type Figures, figures, rounded } from './support/figures'
import { inSequence, type Page } from './support/keep-alive'
import { ensureOrganization, mixed } from './support/organization'
import { pacedPages, quantile } from './support/paced-pages'
import { inMib } from './support/processes'
import { pagePath, signIn } from './support/sign-in'
import { median, type Rounds, ratioOf } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { min: 0.5 }, memoryMb: { max: 64 } }
const ROWS = 1_000_000
const ROUNDS = 3
const SIZES = [100_000, 1_000_000, 3_000_000]
const PAGES_PER_SECOND = 5
const QUIET_PAGES = 50
const WARM_PAGES = 50

/** What taking in a million rows costs beside PostgreSQL's own way to take rows in. */
export const measureImport = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const today = new Date().toISOString().slice(0, 10)
    const folder = fileFolder(bench)
    const server = await bench.serve()
    const ms = {} as Record<Order, Rounds<'ours' | 'copy'>>
    for (const order of ORDERS)
      ms[order] = await step(`Rows per second, ${order}`, () =>
        measureThroughput(bench, server, { rows: ROWS, order, rounds: ROUNDS, today, folder }),
      )
    await server.stop()
    const growth = await measureMemory(bench, { today, folder })
    const pages = await step('Pages meanwhile', () => watchPages(bench, { today, folder }))
    const ratios = Object.fromEntries(ORDERS.map((order) => [order, ratioOf(ms[order].copy, ms[order].ours)]))
    const worse = ORDERS.reduce((a, b) => ((ratios[a] ?? 0) <= (ratios[b] ?? 0) ? a : b))
    const perSecond = (took: number[]) => Math.round(ROWS / (median(took) / 1000))
    return figures(
      'import',
      {
        ours: perSecond(ms[worse].ours),
        reference: perSecond(ms[worse].copy),
        unit: `rows/s (${worse})`,
        ratio: rounded(Math.min(...Object.values(ratios))),
        memoryMb: rounded(Math.max(...Object.values(growth))),
        detail: {
          ratios: Object.fromEntries(Object.entries(ratios).map(([order, ratio]) => [order, rounded(ratio)])),
          secondsOurs: Object.fromEntries(ORDERS.map((order) => [order, ms[order].ours.map(inSeconds)])),
          secondsCopy: Object.fromEntries(ORDERS.map((order) => [order, ms[order].copy.map(inSeconds)])),
          memoryMbByRows: growth,
          ...pages,
        },
      },
      BOUNDS,
    )
  })

const inSeconds = (took: number) => rounded(took / 1000)

/** Growth by rows, in MiB. Nothing else is asked of the server meanwhile. */
async function measureMemory(bench: Workbench, { today, folder }: { today: string; folder: string }) {
  const growth: Record<string, number> = {}
  for (const rows of SIZES) {
    const bytes = await step(`Memory at ${rows.toLocaleString('en')} rows`, () =>
      measureGrowth(bench, { rows, today, folder }),
    )
    growth[rows] = rounded(inMib(bytes))
  }
  return growth
}

/** Another organization's page in quiet and while a file of a million rows comes in. */
async function watchPages(bench: Workbench, { today, folder }: { today: string; folder: string }) {
  const other = await ensureOrganization(bench, 'mixed', mixed(10_000))
  const server = await bench.serve()
  const page = { url: server.url, path: pagePath(other.slug), cookie: await signIn(server.url, other) }
  await inSequence(page, WARM_PAGES)
  const pageMsQuiet = await look(page, (asked) => asked < QUIET_PAGES)
  const file = await writeCourseware(folder, { rows: ROWS, order: 'sorted', today })
  let running = true
  const importing = importExactly(bench, await prepareImporter(bench), server.url, file, ROWS).finally(() => {
    running = false
  })
  const [pageMsMeanwhile] = await Promise.all([look(page, () => running), importing])
  await server.stop()
  return { pageMsQuiet, pageMsMeanwhile }
}

async function look(page: Page, goOn: (asked: number) => boolean): Promise<{ p50: number; p95: number }> {
  const times = await pacedPages(page, PAGES_PER_SECOND, goOn)
  return { p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)) }
}
