import type { Browser } from '@playwright/test'
import { step } from '../scripts/support/progress'
import { coldView, openBrowser } from './support/browser'
import { type Figures, figures, rounded } from './support/figures'
import { serveFloor } from './support/floor'
import { inSequence, type Page, requestsPerSecond } from './support/keep-alive'
import { ensureOrganization, mixed } from './support/organization'
import { cpuMsOf } from './support/processes'
import { pagePath, signIn } from './support/sign-in'
import { inTurns, median, type Rounds, ratioOf } from './support/turns'
import { type Served, type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { min: 0.4 }, cpu: { max: 4 }, view: { max: 2.5 }, flat: { max: 1.25 } }
const CONNECTIONS = 8
const REQUESTS = 200
/** So many that the engine has compiled what it will; counted, since a slow page needs longer for the same. */
const WARM_UP = 1600
const VIEWS = 5

type Measured = { pid: number; page: Page }
/** The floor, and the product's page for an organization with 1 M line items and for one with 10 k. */
type Subjects = Record<'floor' | 'large' | 'small', Measured>

/** What the Training Services page costs beside a bare page of the same stack. */
export const measureOverview = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const subjects = await prepare(bench)
    const browser = await openBrowser(bench)
    await step('Warming up', () => warmUp(subjects, browser))
    const rate = await step('Requests per second', () => measureRate(subjects))
    const cpu = await step('Processor time per request', () => measureCpu(subjects, bench.postmaster))
    const view = await step('Processor time per browser view', () =>
      measureView(subjects, bench.postmaster, browser),
    )
    return figures(
      'overview',
      {
        ours: rounded(median(rate.large)),
        reference: rounded(median(rate.floor)),
        unit: 'requests/s',
        ratio: rounded(ratioOf(rate.large, rate.floor)),
        cpu: rounded(ratioOf(cpu.large, cpu.floor)),
        view: rounded(ratioOf(view.large, view.floor)),
        flat: rounded(ratioOf(cpu.large, cpu.small)),
        detail: {
          cpuMsPerRequest: medians(cpu),
          cpuMsPerView: medians(view),
        },
      },
      BOUNDS,
    )
  })

const medians = (rounds: Rounds<string>) =>
  Object.fromEntries(Object.entries(rounds).map(([name, values]) => [name, rounded(median(values))]))

async function prepare(bench: Workbench): Promise<Subjects> {
  const small = await ensureOrganization(bench, 'mixed', mixed(10_000))
  const large = await ensureOrganization(bench, 'mixed', mixed(1_000_000))
  const floor = await serveFloor(bench)
  const server = await bench.serve()
  const ours = async (org: typeof small, { url, pid }: Served): Promise<Measured> => ({
    pid,
    page: { url, path: pagePath(org.slug), cookie: await signIn(url, org) },
  })
  return {
    floor: { pid: floor.pid, page: { url: floor.url, path: '/' } },
    large: await ours(large, server),
    small: await ours(small, server),
  }
}

async function warmUp({ floor, large, small }: Subjects, browser: Browser): Promise<void> {
  for (const { page } of [floor, large, small])
    await Promise.all(Array.from({ length: CONNECTIONS }, () => inSequence(page, WARM_UP / CONNECTIONS)))
  for (const { page } of [floor, large]) await coldView(browser, page)
}

const measureRate = ({ floor, large }: Subjects) =>
  inTurns(5, {
    floor: () => requestsPerSecond(floor.page, CONNECTIONS, 4),
    large: () => requestsPerSecond(large.page, CONNECTIONS, 4),
  })

function measureCpu({ floor, large, small }: Subjects, postmaster: number) {
  const perRequest = async ({ pid, page }: Measured) =>
    (await cpuMsOf([pid, postmaster], () => inSequence(page, REQUESTS))) / REQUESTS
  return inTurns(7, {
    floor: () => perRequest(floor),
    large: () => perRequest(large),
    small: () => perRequest(small),
  })
}

function measureView({ floor, large }: Subjects, postmaster: number, browser: Browser) {
  const views = async (page: Page) => {
    for (let view = 0; view < VIEWS; view++) await coldView(browser, page)
  }
  const perView = async ({ pid, page }: Measured) =>
    (await cpuMsOf([pid, postmaster], () => views(page))) / VIEWS
  return inTurns(5, { floor: () => perView(floor), large: () => perView(large) })
}
