import { step } from '../scripts/support/progress'
import { COURSEWARE } from './imports/courseware'
import { writeSent } from './imports/imported'
import { BOUNDS, measureIntake, ROWS } from './imports/intake'
import { fileFolder, importExactly, prepareImporter } from './imports/subject'
import { type Figures, figures, rounded } from './support/figures'
import { inSequence, type Page } from './support/keep-alive'
import { ensureOrganization, mixed } from './support/organization'
import { pacedPages, quantile } from './support/paced-pages'
import { pagePath, signIn } from './support/sign-in'
import { type Workbench, withWorkbench } from './support/workbench'

const PAGES_PER_SECOND = 5
const QUIET_PAGES = 50
const WARM_PAGES = 50

/** What taking in a million rows costs beside PostgreSQL's own way to take rows in. */
export const measureImport = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const folder = fileFolder(bench)
    const { detail, ...found } = await measureIntake(bench, COURSEWARE, folder)
    const pages = await step('Pages meanwhile', () => watchPages(bench, folder))
    return figures('import', { ...found, detail: { ...detail, ...pages } }, BOUNDS)
  })

/** Another organization's page in quiet and while a file of a million rows comes in. */
async function watchPages(bench: Workbench, folder: string) {
  const other = await ensureOrganization(bench, 'mixed', mixed(10_000))
  const server = await bench.serve()
  const page = { url: server.url, path: pagePath(other.slug), cookie: await signIn(server.url, other) }
  await inSequence(page, WARM_PAGES)
  const pageMsQuiet = await look(page, (asked) => asked < QUIET_PAGES)
  const today = new Date().toISOString().slice(0, 10)
  const file = await writeSent(COURSEWARE, folder, { rows: ROWS, order: 'sorted', today })
  let running = true
  const importer = await prepareImporter(bench)
  const importing = importExactly(bench, importer, server.url, COURSEWARE, file, ROWS).finally(() => {
    running = false
  })
  const [pageMsMeanwhile] = await Promise.all([look(page, () => running), importing])
  await server.stop()
  return { pageMsQuiet, pageMsMeanwhile }
}

async function look(page: Page, goOn: (asked: number) => boolean): Promise<{ p50: number; p95: number }> {
  const times = await pacedPages(page, PAGES_PER_SECOND, goOn)
  return { p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)) }
}
