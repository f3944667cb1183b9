import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { step } from '../scripts/support/progress'
import { type Figures, figures, rounded } from './support/figures'
import { inSequence, type Page } from './support/keep-alive'
import { ensureOrganization, mixed, type Organization } from './support/organization'
import { pacedPages, quantile } from './support/paced-pages'
import { pagePath, signIn } from './support/sign-in'
import { median, ratioOf } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { max: 1.5 }, sent: { min: 9500 } }
const SECONDS = 20
const WRONG_PER_SECOND = 500
const PAGES_PER_SECOND = 10
const ROUNDS = 3
const WARM_UP = 1600

type Flood = {
  sent: number
  answered: number
  unsent: number
  statuses: Record<string, number>
  most: number
}

/** How much slower signed-in pages become while 500 wrong sign-ins a second come in from one network. */
export const measureLoginFlood = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const { page, org } = await prepare(bench)
    const quiet: number[] = []
    const flooded: number[] = []
    const floods: Flood[] = []
    for (let round = 0; round < ROUNDS; round++) {
      quiet.push(await step(`Quiet, round ${round + 1}`, () => p95OfPages(page)))
      // A network of its own: each round begins with tries that are still let through and hashed.
      const flood = startFlood(page.url, org.email, `198.51.${round}.7`)
      flooded.push(await step(`Under attack, round ${round + 1}`, () => p95OfPages(page)))
      floods.push(await flood)
      await sleep(1000)
    }
    return figures(
      'login-flood',
      {
        ours: rounded(median(flooded)),
        reference: rounded(median(quiet)),
        unit: 'ms (p95 of signed-in pages)',
        ratio: rounded(ratioOf(flooded, quiet)),
        sent: Math.min(...floods.map(({ answered }) => answered)),
        detail: { quiet: quiet.map(rounded), flooded: flooded.map(rounded), floods },
      },
      BOUNDS,
    )
  })

async function prepare(bench: Workbench): Promise<{ page: Page; org: Organization }> {
  const org = await ensureOrganization(bench, 'mixed', mixed(10_000))
  // In a kept database the attacked would be locked out of the next measure.
  await bench.owner`delete from throttle`
  bench.onClose(() => bench.owner`delete from throttle`)
  const { url } = await bench.serve()
  const page = { url, path: pagePath(org.slug), cookie: await signIn(url, org) }
  await step('Warming up', () => Promise.all(Array.from({ length: 8 }, () => inSequence(page, WARM_UP / 8))))
  return { page, org }
}

function startFlood(url: string, known: string, network: string): Promise<Flood> {
  const workerData = { url, known, network, perSecond: WRONG_PER_SECOND, seconds: SECONDS }
  const worker = new Worker(new URL('./support/flood.mjs', import.meta.url), { workerData })
  return new Promise((done, fail) => worker.once('message', done).once('error', fail))
}

async function p95OfPages(page: Page): Promise<number> {
  const most = PAGES_PER_SECOND * SECONDS
  return quantile(await pacedPages(page, PAGES_PER_SECOND, (asked) => asked < most), 0.95)
}
