import { seeded } from '../lib/scoring/chance'
import { ensureBuild } from '../scripts/support/build'
import { say, step } from '../scripts/support/progress'
import { type Kill, labelledKills, nameOf, randomKills } from './crash/kills'
import { type Lane, openLane } from './crash/lane'
import { quietMs, tryKill, type Verdict } from './crash/trial'
import { type Figures, figures, rounded } from './support/figures'

const BOUNDS = { ratio: { min: 1 }, lost: { max: 0 }, doubled: { max: 0 } }
/** Mostly they wait for a lease to run out, so that several kill side by side, each its own processes. */
const LANES = 6

export type CrashOptions = { kills: Kill[]; lanes?: number }
export type Crashed = { kill: string; verdict: Verdict }

/** Kills one after the other in each lane. @returns what was found after each */
export async function crash({ kills, lanes = LANES }: CrashOptions): Promise<Crashed[]> {
  const { folder } = await ensureBuild((work) => step('Building the pages', work))
  const open = await Promise.all(
    Array.from({ length: Math.min(lanes, kills.length) }, () => openLane(folder)),
  )
  const left = [...kills]
  const found: Crashed[] = []
  const work = async (lane: Lane) => {
    const usualMs = await quietMs(lane)
    for (let kill = left.shift(); kill; kill = left.shift()) {
      const verdict = await tryKill(lane, kill, usualMs).catch(broken)
      found.push({ kill: nameOf(kill), verdict })
      if (!verdict.sound) say(`${nameOf(kill)}: ${verdict.wrong.join('; ')}`)
    }
  }
  try {
    await Promise.all(open.map(work))
  } finally {
    await Promise.all(open.map((lane) => lane.close()))
  }
  return found
}

const broken = (error: unknown): Verdict => ({
  sound: false,
  lost: 0,
  doubled: 0,
  settledMs: 0,
  wrong: [String(error)],
})

/** One SIGKILL at every point that has a name, then so many at moments of chance. */
export async function measureCrash(count: number, seed = Date.now() % 1_000_000): Promise<Figures> {
  const kills = [...labelledKills(), ...randomKills(count, seeded(seed))]
  const found = await step(`${kills.length} kills`, () => crash({ kills }))
  const sum = (of: (verdict: Verdict) => number) => found.reduce((all, { verdict }) => all + of(verdict), 0)
  const sound = sum((verdict) => (verdict.sound ? 1 : 0))
  return figures(
    'crash',
    {
      ours: sound,
      reference: kills.length,
      unit: 'states before or after, of kills',
      ratio: sound / kills.length,
      lost: sum(({ lost }) => lost),
      doubled: sum(({ doubled }) => doubled),
      detail: {
        seed,
        labelled: kills.length - count,
        random: count,
        slowestSettledSeconds: rounded(Math.max(...found.map(({ verdict }) => verdict.settledMs)) / 1000),
        unsound: found
          .filter(({ verdict }) => !verdict.sound)
          .map(({ kill, verdict }) => [kill, verdict.wrong]),
      },
    },
    BOUNDS,
  )
}
