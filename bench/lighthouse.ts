import { say, step } from '../scripts/support/progress'
import { type Figures, figures, rounded } from './support/figures'
import { serveFloor } from './support/floor'
import type { Page } from './support/keep-alive'
import { FORMS, lighthouse, type Marks } from './support/lighthouse-run'
import { ensureOrganization, mixed } from './support/organization'
import { pagePath, signIn } from './support/sign-in'
import { inTurns, median } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = {
  accessibility: { min: 100 },
  bestPractices: { min: 100 },
  behind: { max: 3 },
  ratio: { max: 1.3 },
}
const ROUNDS = 5
/** Only from 50 ms on does a task block: below, two pages are equally quick. */
const LEAST_MS = 50

type Name = 'floor' | 'sign-in' | 'overview' | 'trends' | 'line-items'
const NAMES: Name[] = ['floor', 'sign-in', 'overview', 'trends', 'line-items']
/** One page in one form beside the floor in the same one. */
type Compared = { page: string; behind: number; ratio: number; ours: number; reference: number }

/** What Lighthouse says of the pages people see first, and of the bare page in turns with them. */
export const measureLighthouse = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const pages = await prepare(bench)
    const marks = await measure(pages)
    const compared = FORMS.flatMap((form) =>
      NAMES.slice(1).map((name) => compare(`${name} ${form}`, marks, `floor ${form}`)),
    )
    const worst = compared.reduce((one, other) => (other.ratio > one.ratio ? other : one))
    const own = Object.entries(marks).filter(([name]) => !name.startsWith('floor'))
    const lowest = (of: (marks: Marks) => number) => Math.min(...own.flatMap(([, all]) => all.map(of)))
    return figures(
      'lighthouse',
      {
        ours: rounded(worst.ours),
        reference: rounded(worst.reference),
        unit: 'ms blocked',
        accessibility: lowest(({ accessibility }) => accessibility),
        bestPractices: lowest(({ bestPractices }) => bestPractices),
        behind: Math.max(...compared.map(({ behind }) => behind)),
        ratio: rounded(worst.ratio),
        detail: {
          ...Object.fromEntries(Object.entries(marks).map(([name, all]) => [name, summaryOf(all)])),
          failed: [...new Set(own.flatMap(([, all]) => all.flatMap(({ failed }) => failed)))],
        },
      },
      BOUNDS,
    )
  })

async function prepare(bench: Workbench): Promise<Record<Name, Page>> {
  const org = await ensureOrganization(bench, 'mixed', mixed(10_000))
  const floor = await serveFloor(bench)
  const { url } = await bench.serve()
  const cookie = await signIn(url, org)
  const below = (path: string): Page => ({ url, path: `${pagePath(org.slug)}${path}`, cookie })
  return {
    floor: { url: floor.url, path: '/' },
    'sign-in': { url, path: '/sign-in' },
    overview: below(''),
    trends: below('/trends'),
    'line-items': below('/line-items'),
  }
}

/** By page and form, round after round; what comes first warms the servers and is not kept. */
async function measure(pages: Record<Name, Page>): Promise<Record<string, Marks[]>> {
  const found: Record<string, Marks[]> = {}
  const turns = FORMS.flatMap((form) =>
    NAMES.map((name) => {
      const subject = `${name} ${form}`
      const turn = async () => {
        const marks = await lighthouse(pages[name], form)
        found[subject] = [...(found[subject] ?? []), marks]
        say(`${subject}: ${marks.performance}, ${Math.round(marks.blockedMs)} ms blocked`)
        return marks.blockedMs
      }
      return [subject, turn] as const
    }),
  )
  await step('Warming up', async () => {
    for (const name of NAMES) await lighthouse(pages[name], 'desktop')
  })
  await step('Lighthouse', () => inTurns(ROUNDS, Object.fromEntries(turns)))
  return found
}

function compare(page: string, marks: Record<string, Marks[]>, floor: string): Compared {
  const [ours, theirs] = [marks[page] ?? [], marks[floor] ?? []]
  const performanceOf = (all: Marks[]) => median(all.map(({ performance }) => performance))
  const [blocked, floorBlocked] = [blockedOf(ours), blockedOf(theirs)]
  return {
    page,
    behind: performanceOf(theirs) - performanceOf(ours),
    ratio: Math.max(blocked, LEAST_MS) / Math.max(floorBlocked, LEAST_MS),
    ours: blocked,
    reference: floorBlocked,
  }
}

const blockedOf = (all: Marks[]) => median(all.map(({ blockedMs }) => blockedMs))

const summaryOf = (all: Marks[]) => ({
  performance: median(all.map(({ performance }) => performance)),
  blockedMs: rounded(blockedOf(all)),
  shift: rounded(median(all.map(({ shift }) => shift))),
})
