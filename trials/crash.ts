import { type Figures, figures, rounded } from '../bench/support/figures'
import { seeded } from '../lib/scoring/chance'
import { ensureBuild } from '../scripts/support/build'
import { say, step } from '../scripts/support/progress'
import { type Kill, labelledKills, nameOf, randomKills } from './crash/kills'
import { type Lane, openLane } from './crash/lane'
import { quietMs, tryKill, type Verdict } from './crash/trial'

const BOUNDS = { ratio: { min: 1 }, notBegun: { max: 0 }, lost: { max: 0 }, doubled: { max: 0 } }
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
      const verdict = await tryKill(lane, kill, usualMs)
      found.push({ kill: nameOf(kill), verdict })
      if (!verdict.sound)
        say(`${nameOf(kill)}: ${verdict.begun ? '' : 'could not begin: '}${verdict.wrong.join('; ')}`)
    }
  }
  try {
    await Promise.all(open.map(work))
  } finally {
    await Promise.all(open.map((lane) => lane.close()))
  }
  return found
}

/** One SIGKILL at every point that has a name, then so many at moments of chance. */
export async function measureCrash(count: number, seed = Date.now() % 1_000_000): Promise<Figures> {
  const kills = [...labelledKills(), ...randomKills(count, seeded(seed))]
  const found = await step(`${kills.length} kills`, () => crash({ kills }))
  const sum = (of: (verdict: Verdict) => number) => found.reduce((all, { verdict }) => all + of(verdict), 0)
  const sound = sum((verdict) => (verdict.sound ? 1 : 0))
  const begun = sum((verdict) => (verdict.begun ? 1 : 0))
  const saying = (which: (verdict: Verdict) => boolean) =>
    found.filter(({ verdict }) => which(verdict)).map(({ kill, verdict }) => [kill, verdict.wrong])
  return figures(
    'crash',
    {
      ours: sound,
      reference: begun,
      unit: 'states before or after, of kills',
      ratio: begun === 0 ? 0 : sound / begun,
      notBegun: kills.length - begun,
      lost: sum(({ lost }) => lost),
      doubled: sum(({ doubled }) => doubled),
      detail: {
        seed,
        labelled: kills.length - count,
        random: count,
        slowestSettledSeconds: rounded(Math.max(...found.map(({ verdict }) => verdict.settledMs)) / 1000),
        unsound: saying(({ begun, sound }) => begun && !sound),
        couldNotBegin: saying(({ begun }) => !begun),
      },
    },
    BOUNDS,
  )
}
