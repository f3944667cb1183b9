import { step } from '../scripts/support/progress'
import { LOOKS } from './explore/looks'
import { plantRareRows } from './explore/plant'
import { type Figures, figures, rounded } from './support/figures'
import { inSequence } from './support/keep-alive'
import { ensureOrganization, mixed, type Organization } from './support/organization'
import { signIn } from './support/sign-in'
import { inTurns, median, ratioOf } from './support/turns'
import { type Served, type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { max: 3 } }
const WARM_UP = 40
const ROUNDS = 7
const REQUESTS = 5

type Size = 'large' | 'small'
type Look = { name: string; ask(size: Size): Promise<number> }

/** How long the page of line items takes for an organization with 1 M of them beside one with 10 k. */
export const measureExplore = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const organizations = {
      large: await prepare(bench, 1_000_000),
      small: await prepare(bench, 10_000),
    }
    const server = await bench.serve()
    const looks = await step('Warming up', () => openLooks(server, organizations))
    const measured = await step('Looking', async () => {
      const found = []
      for (const { name, ask } of looks) {
        const { large, small } = await inTurns(ROUNDS, {
          large: () => ask('large'),
          small: () => ask('small'),
        })
        found.push({ name, large: median(large), small: median(small), ratio: ratioOf(large, small) })
      }
      return found
    })
    const worst = (of: (look: (typeof measured)[number]) => number) => Math.max(...measured.map(of))
    return figures(
      'explore',
      {
        ours: rounded(worst(({ large }) => large)),
        reference: rounded(worst(({ small }) => small)),
        unit: 'ms',
        ratio: rounded(worst(({ ratio }) => ratio)),
        detail: Object.fromEntries(
          measured.map(({ name, large, small, ratio }) => [name, [large, small, ratio].map(rounded)]),
        ),
      },
      BOUNDS,
    )
  })

async function prepare(bench: Workbench, rows: number): Promise<Organization> {
  const org = await ensureOrganization(bench, 'explore', mixed(rows))
  await plantRareRows(bench, org)
  return org
}

/** Milliseconds for one page, asked for again and again on one connection, after a warm-up. */
async function openLooks({ url }: Served, organizations: Record<Size, Organization>): Promise<Look[]> {
  const cookies = {
    large: await signIn(url, organizations.large),
    small: await signIn(url, organizations.small),
  }
  const looks = Object.entries(LOOKS).map(([name, path]): Look => {
    const pageOf = (size: Size) => ({ url, path: path(organizations[size].slug), cookie: cookies[size] })
    const ask = async (size: Size) => {
      const begin = performance.now()
      await inSequence(pageOf(size), REQUESTS)
      return (performance.now() - begin) / REQUESTS
    }
    return { name, ask }
  })
  for (const { ask } of looks)
    for (let request = 0; request < WARM_UP; request += REQUESTS)
      await Promise.all([ask('large'), ask('small')])
  return looks
}
