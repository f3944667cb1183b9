import { step } from '../../scripts/support/progress'
import { type Figures, figures, rounded } from './figures'
import { inSequence, type Page } from './keep-alive'
import { ensureOrganization, mixed } from './organization'
import { cpuMsOf } from './processes'
import { pagePath, signIn } from './sign-in'
import { inTurns, median, ratioOf } from './turns'
import { type Workbench, withWorkbench } from './workbench'

const BOUNDS = { ratio: { max: 3 } }
const REQUESTS = 100
/** So many that the engine has compiled what it will. */
const WARM_UP = 400
/** Three years and the month that runs, line items of every kind, place and course on every day. */
const MONTHS = 37
const DAILY = mixed(200_000)

/** A page below the Training Services page, by the end of its address and what must stand on it. */
type Below = { path: string; says: RegExp }

/** What a page costs the server and PostgreSQL beside the same organization's overview page. */
export const measurePageCost = (name: string, below: Below): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const { pid, overview, page } = await prepare(bench, below)
    await step('Warming up', async () => {
      for (const one of [overview, page]) await inSequence(one, WARM_UP)
    })
    const perRequest = async (one: Page) =>
      (await cpuMsOf([pid, bench.postmaster], () => inSequence(one, REQUESTS))) / REQUESTS
    const cpu = await step('Processor time per request', () =>
      inTurns(7, { overview: () => perRequest(overview), page: () => perRequest(page) }),
    )
    return figures(
      name,
      {
        ours: rounded(median(cpu.page)),
        reference: rounded(median(cpu.overview)),
        unit: 'ms/request',
        ratio: rounded(ratioOf(cpu.page, cpu.overview)),
      },
      BOUNDS,
    )
  })

async function prepare(bench: Workbench, { path, says }: Below) {
  const organization = await ensureOrganization(bench, 'daily', DAILY, MONTHS)
  const { url, pid } = await bench.serve()
  const cookie = await signIn(url, organization)
  const overview: Page = { url, path: pagePath(organization.slug), cookie }
  const page: Page = { ...overview, path: `${overview.path}/${path}` }
  await requireContent(page, says)
  return { pid, overview, page }
}

/** What is measured must be the page with its figures, not an error or the way to it. */
export async function requireContent({ url, path, cookie = '' }: Page, says: RegExp): Promise<void> {
  const response = await fetch(`${url}${path}`, { redirect: 'manual', headers: { cookie } })
  if (response.status !== 200 || !says.test(await response.text()))
    throw new Error(`${path} says ${response.status} and does not show ${says}.`)
}
