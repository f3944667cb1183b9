import { DOWNLOAD_SHARES } from '../db/copy'
import { step } from '../scripts/support/progress'
import { measureCancel } from './export/cancel'
import { measureFirstByte } from './export/first-byte'
import { measurePeaks, measureStalled } from './export/memory'
import { prepareSubject } from './export/subject'
import { measureThroughput } from './export/throughput'
import { type Figures, figures, rounded } from './support/figures'
import { inMib } from './support/processes'
import { median, ratioOf } from './support/turns'
import { withWorkbench } from './support/workbench'

const ROWS = 1_000_000
/** As many as one token may hold. */
const STALLED = DOWNLOAD_SHARES.who.count
const BOUNDS = {
  ratio: { min: 0.9 },
  plain: { min: 0.5 },
  firstByteMs: { max: 100 },
  memory: { max: 1.1 },
  cancelMs: { max: 1000 },
  stalledMb: { max: 1 },
}

/** What a download of a million line items as guarded CSV costs beside PostgreSQL's own copy. */
export const measureExport = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const warm = await prepareSubject(bench, 10_000)
    const small = await prepareSubject(bench, 100_000)
    const large = await prepareSubject(bench, ROWS)
    const server = await bench.serve()
    const ms = await step('Rows per second', () => measureThroughput(bench, large, server))
    const firstByteMs = await step('First byte', () => measureFirstByte(large, server))
    const cancelMs = await step('Clients that go away', () => measureCancel(bench, large, server))
    await server.stop()
    const peaks = await step('Peak memory', () => measurePeaks(bench, large, small, warm))
    const stalled = await step('Clients that stall', () => measureStalled(bench, large, STALLED))
    const perSecond = (took: number[]) => Math.round(ROWS / (median(took) / 1000))
    return figures(
      'export',
      {
        ours: perSecond(ms.download),
        reference: perSecond(ms.sameQuery),
        unit: 'rows/s',
        ratio: rounded(ratioOf(ms.sameQuery, ms.download)),
        plain: rounded(ratioOf(ms.storedColumns, ms.download)),
        firstByteMs: rounded(firstByteMs),
        memory: rounded(ratioOf(peaks.large, peaks.small)),
        cancelMs: rounded(cancelMs),
        stalledMb: rounded(inMib(stalled)),
        detail: {
          plainRowsPerSecond: perSecond(ms.storedColumns),
          peakMbLarge: rounded(inMib(median(peaks.large))),
          peakMbSmall: rounded(inMib(median(peaks.small))),
        },
      },
      BOUNDS,
    )
  })
