import { step } from '../scripts/support/progress'
import { ensureCustomers, rowsOf } from './capability/customers'
import { type Figures, figures, rounded } from './support/figures'
import { inSequence, type Page } from './support/keep-alive'
import { ensureOrganization, mixed } from './support/organization'
import { requireContent } from './support/page-cost'
import { cpuMsOf } from './support/processes'
import { pagePath, signIn } from './support/sign-in'
import { inTurns, median, ratioOf } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { flat: { max: 2 }, ratio: { max: 1.5 } }
const REQUESTS = 100
/** So many that the engine has compiled what it will. */
const WARM_UP = 400
const TENANTS = { large: 20_000, small: 200 }
const LINE_ITEMS = 1_000_000

/** What the overview of the six areas costs with 5.8 M figures, with a hundredth of them, and beside Training Services. */
export const measureCapability = (tenants = TENANTS, lineItems = LINE_ITEMS): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const { pid, pages } = await prepare(bench, tenants, lineItems)
    const cold = await step('The first page', () => firstPage(pages.large))
    await step('Warming up', async () => {
      for (const page of Object.values(pages)) await inSequence(page, WARM_UP)
    })
    const perRequest = async (page: Page) =>
      (await cpuMsOf([pid, bench.postmaster], () => inSequence(page, REQUESTS))) / REQUESTS
    const cpu = await step('Processor time per request', () =>
      inTurns(7, {
        training: () => perRequest(pages.training),
        large: () => perRequest(pages.large),
        small: () => perRequest(pages.small),
      }),
    )
    return figures(
      'capability',
      {
        ours: rounded(median(cpu.large)),
        reference: rounded(median(cpu.training)),
        unit: 'ms/request',
        ratio: rounded(ratioOf(cpu.large, cpu.training)),
        flat: rounded(ratioOf(cpu.large, cpu.small)),
        detail: { figures: rowsOf(tenants.large), firstPageMs: cold, msSmall: rounded(median(cpu.small)) },
      },
      BOUNDS,
    )
  })

async function prepare(bench: Workbench, tenants: typeof TENANTS, lineItems: number) {
  const small = await ensureCustomers(bench, tenants.small)
  const large = await ensureCustomers(bench, tenants.large)
  const training = await ensureOrganization(bench, 'mixed', mixed(lineItems))
  const { url, pid } = await bench.serve()
  const scorecards = async (org: typeof small): Promise<Page> => ({
    url,
    path: `/${org.slug}/membership/solutions-partner`,
    cookie: await signIn(url, org),
  })
  const pages = {
    training: { url, path: pagePath(training.slug), cookie: await signIn(url, training) },
    large: await scorecards(large),
    small: await scorecards(small),
  }
  return { pid, pages }
}

/** Nothing of the organization is kept yet. @returns milliseconds */
async function firstPage(page: Page): Promise<number> {
  const begin = performance.now()
  await requireContent(page, /Infrastructure.*Security.*Modern Work/s)
  return rounded(performance.now() - begin)
}
