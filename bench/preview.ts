import { step } from '../scripts/support/progress'
import { COURSEWARE } from './imports/courseware'
import { writeSent } from './imports/imported'
import { fileFolder, type Importer, importExactly, postImport, prepareImporter } from './imports/subject'
import { copyFileIn } from './support/bare-copy-in'
import { type Figures, figures, rounded } from './support/figures'
import { inTurns, median, ratioOf } from './support/turns'
import { type Served, type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { max: 4 } }
const ROWS = 1_000_000
const ROUNDS = 3
const TABLE = 'bench_staging'

/** How long a preview of a million rows takes beside taking the bare text of the file in. */
export const measurePreview = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const today = new Date().toISOString().slice(0, 10)
    const file = await writeSent(COURSEWARE, fileFolder(bench), { rows: ROWS, order: 'shuffled', today })
    const server = await bench.serve()
    const fresh = await prepareImporter(bench)
    const knowing = await prepareImporter(bench)
    await step('Taking in what is known then', () =>
      importExactly(bench, knowing, server.url, COURSEWARE, file, ROWS),
    )
    await bench.owner.unsafe(
      `create unlogged table ${TABLE} (${COURSEWARE.header.map((name) => `${name} text`).join(', ')})`,
    )
    bench.onClose(() => bench.owner.unsafe(`drop table ${TABLE}`))
    const ms = await step('Previews', () =>
      inTurns(ROUNDS, {
        copy: () => copyBare(bench, file),
        fresh: () => preview(server, fresh, file, { rowsAccepted: ROWS, rowsDuplicate: 0 }),
        known: () => preview(server, knowing, file, { rowsAccepted: 0, rowsDuplicate: ROWS }),
      }),
    )
    return figures(
      'preview',
      {
        ours: rounded(median(ms.fresh) / 1000),
        reference: rounded(median(ms.copy) / 1000),
        unit: 's',
        ratio: rounded(ratioOf(ms.fresh, ms.copy)),
        detail: {
          ratioAllKnown: rounded(ratioOf(ms.known, ms.copy)),
          secondsAllKnown: rounded(median(ms.known) / 1000),
        },
      },
      BOUNDS,
    )
  })

async function copyBare({ owner, platform }: Workbench, file: string): Promise<number> {
  await owner.unsafe(`truncate ${TABLE}`)
  await owner.unsafe('checkpoint')
  return copyFileIn(platform.ownerUrl, TABLE, file, '(format csv, header)')
}

/** @returns milliseconds until its answer, which foresees what it must */
async function preview(
  { url }: Served,
  importer: Importer,
  file: string,
  foreseen: Record<string, number>,
): Promise<number> {
  const { status, body, ms } = await postImport(importer, url, COURSEWARE, file, 'preview')
  if (status !== 200 || Object.entries(foreseen).some(([name, count]) => body[name] !== count))
    throw new Error(`The preview says ${status} ${JSON.stringify(body).slice(0, 500)}`)
  return ms
}
