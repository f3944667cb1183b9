import { step } from '../../scripts/support/progress'
import { rounded } from '../support/figures'
import { inMib } from '../support/processes'
import { median, type Rounds, ratioOf } from '../support/turns'
import type { Workbench } from '../support/workbench'
import { type Imported, ORDERS, type Order } from './imported'
import { measureGrowth } from './memory'
import { measureThroughput } from './throughput'

/** Of each bench of this sort. */
export const BOUNDS = { ratio: { min: 0.5 }, memoryMb: { max: 64 } }

export const ROWS = 1_000_000
const FULL = { rows: ROWS, rounds: 3, sizes: [100_000, ROWS, 3 * ROWS] }

/** Rows per second of an import beside those of COPY, the worse of two orders, and how memory grows meanwhile. */
export async function measureIntake(
  bench: Workbench,
  imported: Imported,
  folder: string,
  { rows, rounds, sizes } = FULL,
) {
  const today = new Date().toISOString().slice(0, 10)
  const server = await bench.serve()
  const ms = {} as Record<Order, Rounds<'ours' | 'copy'>>
  for (const order of ORDERS)
    ms[order] = await step(`Rows per second, ${order}`, () =>
      measureThroughput(bench, server, imported, { rows, order, rounds, today, folder }),
    )
  await server.stop()
  const growth: Record<string, number> = {}
  for (const size of sizes) {
    const bytes = await step(`Memory at ${size.toLocaleString('en')} rows`, () =>
      measureGrowth(bench, imported, { rows: size, today, folder }),
    )
    growth[size] = rounded(inMib(bytes))
  }
  const ratios = Object.fromEntries(ORDERS.map((order) => [order, ratioOf(ms[order].copy, ms[order].ours)]))
  const worse = ORDERS.reduce((a, b) => ((ratios[a] ?? 0) <= (ratios[b] ?? 0) ? a : b))
  const perSecond = (took: number[]) => Math.round(rows / (median(took) / 1000))
  return {
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
    },
  }
}

const inSeconds = (took: number) => rounded(took / 1000)
