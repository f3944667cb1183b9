import { copyFileIn } from '../support/bare-copy-in'
import { inTurns, type Rounds } from '../support/turns'
import type { Served, Workbench } from '../support/workbench'
import { type Order, STORED_COLUMNS, writeCourseware, writeStored } from './courseware-file'
import { importExactly, prepareImporter, settle } from './subject'

const CLONE = 'bench_clone'

export type Throughput = { rows: number; order: Order; rounds: number; today: string; folder: string }

/** Milliseconds of an import, and of a bare COPY of the same values into a table of the same shape and indexes. */
export async function measureThroughput(
  bench: Workbench,
  { url }: Served,
  { rows, order, rounds, today, folder }: Throughput,
): Promise<Rounds<'ours' | 'copy'>> {
  const content = { rows, order, today }
  const file = await writeCourseware(folder, content)
  const { org } = await prepareImporter(bench)
  const places = await bench.owner<{ external_id: string; id: string }[]>`
    select external_id, id from locations where org_id = ${org.id}`
  const placeIds = new Map(places.map(({ external_id, id }) => [external_id, Number(id)]))
  const stored = await writeStored(folder, content, [org.id, 1], placeIds)
  await bench.owner.unsafe(`drop table if exists ${CLONE}`)
  await bench.owner.unsafe(`create table ${CLONE} (like courseware_completions including all)`)
  try {
    return await inTurns(rounds, {
      copy: async () => {
        await bench.owner.unsafe(`truncate ${CLONE}`)
        await settle(bench)
        return copyFileIn(bench.platform.ownerUrl, `${CLONE} (${STORED_COLUMNS})`, stored)
      },
      ours: async () => {
        const importer = await prepareImporter(bench)
        await settle(bench)
        return importExactly(bench, importer, url, file, rows)
      },
    })
  } finally {
    await bench.owner.unsafe(`drop table ${CLONE}`)
  }
}
