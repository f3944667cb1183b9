import { memoryOf, resetPeak } from '../support/processes'
import type { Workbench } from '../support/workbench'
import { type Imported, writeSent } from './imported'
import { importExactly, prepareImporter } from './subject'

const WARM_ROWS = 10_000

type Growth = { rows: number; today: string; folder: string }

/**
 * What an import adds to the resident memory of a fresh server and its worker at their highest, in bytes: each
 * process's own peak, so that the sum is at least what they held together at any moment.
 */
export async function measureGrowth(
  bench: Workbench,
  imported: Imported,
  { rows, today, folder }: Growth,
): Promise<number> {
  const server = await bench.serve()
  const importer = await prepareImporter(bench)
  const warm = await writeSent(imported, folder, { rows: WARM_ROWS, order: 'shuffled', today })
  const file = await writeSent(imported, folder, { rows, order: 'sorted', today })
  await importExactly(bench, await prepareImporter(bench), server.url, imported, warm, WARM_ROWS)
  const pids = server.pids()
  const before = pids.map((pid) => memoryOf(pid).now)
  for (const pid of pids) resetPeak(pid)
  await importExactly(bench, importer, server.url, imported, file, rows)
  const growth = pids.map((pid, index) => memoryOf(pid).peak - (before[index] ?? 0))
  await server.stop()
  return growth.reduce((sum, one) => sum + one, 0)
}
