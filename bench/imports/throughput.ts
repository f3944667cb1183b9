import { copyFileIn } from '../support/bare-copy-in'
import { inTurns, type Rounds } from '../support/turns'
import type { Served, Workbench } from '../support/workbench'
import { type Content, type Imported, writeSent, writeStored } from './imported'
import { importExactly, prepareImporter, settle } from './subject'

const CLONE = 'bench_clone'

export type Throughput = Content & { rounds: number; folder: string }

/** Milliseconds of an import, and of a bare COPY of the same values into a table of the same shape. */
export async function measureThroughput(
  bench: Workbench,
  { url }: Served,
  imported: Imported,
  { rounds, folder, ...content }: Throughput,
): Promise<Rounds<'ours' | 'copy'>> {
  const { owner, platform } = bench
  const file = await writeSent(imported, folder, content)
  const { org } = await prepareImporter(bench)
  const stored = await writeStored(bench, org, imported, folder, content)
  await owner.unsafe(`drop table if exists ${CLONE}`)
  await owner.unsafe(imported.create(CLONE))
  try {
    return await inTurns(rounds, {
      copy: async () => {
        await owner.unsafe(`truncate ${CLONE}`)
        await settle(bench)
        return copyFileIn(platform.ownerUrl, `${CLONE} (${imported.storedColumns})`, stored)
      },
      ours: async () => {
        const importer = await prepareImporter(bench)
        await settle(bench)
        return importExactly(bench, importer, url, imported, file, content.rows)
      },
    })
  } finally {
    await owner.unsafe(`drop table ${CLONE}`)
  }
}
