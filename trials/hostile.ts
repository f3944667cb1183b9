import { type Figures, figures, rounded } from '../bench/support/figures'
import { inMib, memoryOf, resetPeak } from '../bench/support/processes'
import { withWorkbench } from '../bench/support/workbench'
import { step } from '../scripts/support/progress'
import { hugeCases, smallCases } from './hostile/cases'
import { nothingYet, sendAll } from './hostile/run'

const BOUNDS = {
  files: { min: 500 },
  differences: { max: 0 },
  serverErrors: { max: 0 },
  memoryMb: { max: 512 },
}
const SMALL = 560
/** Each with an organization of its own. */
const SENDERS = 4

/** What bad files do: every one is answered, no row is lost, and memory stays bounded. */
export const measureHostile = (seed = Date.now() % 1_000_000): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const server = await bench.serve()
    const attacked = { url: server.url, db: bench.db, owner: bench.owner }
    const outcome = nothingYet()
    await sendAll(attacked, smallCases(8, seed + 1), nothingYet())
    const pids = server.pids()
    const before = pids.map((pid) => memoryOf(pid).now)
    for (const pid of pids) resetPeak(pid)
    await step(`${SMALL} bad files`, () => {
      const cases = smallCases(SMALL, seed).values()
      return Promise.all(Array.from({ length: SENDERS }, () => sendAll(attacked, cases, outcome)))
    })
    await step('Huge ones', () => sendAll(attacked, hugeCases(seed), outcome))
    const growth = pids.map((pid, index) => memoryOf(pid).peak - (before[index] ?? 0))
    return figures(
      'hostile',
      {
        ours: outcome.files - outcome.serverErrors.length - outcome.differences.length,
        reference: outcome.files,
        unit: 'files answered and without a row lost, of all',
        ratio: (outcome.files - outcome.serverErrors.length - outcome.differences.length) / outcome.files,
        files: outcome.files,
        differences: outcome.differences.length,
        serverErrors: outcome.serverErrors.length,
        memoryMb: rounded(inMib(growth.reduce((sum, one) => sum + one, 0))),
        detail: {
          seed,
          statuses: outcome.statuses,
          told: [...outcome.serverErrors, ...outcome.differences].slice(0, 20),
        },
      },
      BOUNDS,
    )
  })
