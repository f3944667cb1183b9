import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../platform/embedded/cluster'
import { ensureBuild } from '../support/build'
import { keepingTsconfig } from '../support/kept-tsconfig'
import { next } from '../support/next'
import { root } from '../support/prepare.mjs'
import { CLOCK_FILES, FAKE_DAYS, type FakeDay, findFaketime, onDay, TWO_DAYS } from './fake-days'
import { ensureChromium } from './install-chromium'
import { leaksIn } from './server-log'
import { fromPlaywright, fromVitest, one, slowest, sum, type Tally } from './tally'

const program = (...path: string[]) => join(root, 'node_modules', ...path)

/** A log file gets no colour codes. */
const plain = !process.stdout.isTTY

/** Runs one of the project's programs with its output in view. */
function run(file: string, args: string[], env: Record<string, string | undefined> = {}): Promise<boolean> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      ...(plain && { NO_COLOR: '1', FORCE_COLOR: undefined }),
      ...env,
    },
  })
  let stopped = false
  const forward = () => {
    stopped = true
    child.kill('SIGTERM')
  }
  process.once('SIGTERM', forward)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => {
      process.off('SIGTERM', forward)
      // Whoever ends the command means all of it, not only the step that runs.
      if (stopped) process.exit(143)
      done(code === 0)
    })
  })
}

async function types(): Promise<Tally> {
  const generated = await keepingTsconfig(() => run(next, ['typegen']))
  return one('types', generated && (await run(program('typescript', 'bin', 'tsc'), ['--noEmit'])))
}

const lint = async () =>
  one('lint', await run(program('@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings', '.']))

type VitestRun = { files?: readonly string[]; env?: Record<string, string> }

async function vitest(
  name: string,
  projects: readonly string[],
  reports: string,
  { files = [], env = {} }: VitestRun = {},
): Promise<Tally> {
  const file = join(reports, `vitest ${name}.json`)
  const chosen = projects.map((project) => `--project=${project}*`)
  const args = ['run', ...chosen, ...files, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  return fromVitest(name, file, await run(program('vitest', 'vitest.mjs'), args, env))
}

/** The tests as they would be on another day. */
async function onDays(days: readonly FakeDay[], reports: string, files?: readonly string[]): Promise<Tally> {
  const library = findFaketime()
  if (!library) {
    console.log(
      `  Not tried: libfaketime is not installed here (Debian has it as the package "libfaketime").`,
    )
    return { ...sum([]), skipped: days.length }
  }
  const left = [...days]
  const tallies: Tally[] = []
  // Two at a time: each waits for a PostgreSQL of its own to begin.
  const work = async () => {
    for (let day = left.shift(); day; day = left.shift()) {
      const { name, at, timeZone } = day
      console.log(`  ${name}: ${at}, ${timeZone}`)
      const how = { env: onDay(day, library), ...(files && { files }) }
      const tally = await vitest(name, ['unit', 'db'], reports, how)
      tallies.push({ ...tally, failures: tally.failures.map((failure) => `${name}: ${failure}`), files: [] })
    }
  }
  await Promise.all([work(), work()])
  return sum(tallies)
}

async function build(): Promise<Tally> {
  try {
    const { folder, built } = await ensureBuild((work) => work())
    console.log(`  ${folder} ${built ? 'built' : 'is there already'}`)
    return one('build', true)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return one('build', false)
  }
}

async function browser(reports: string): Promise<Tally> {
  const chromium = ensureChromium()
  if (!chromium) return one('browser tests: no Chromium', false)
  const report = join(reports, 'playwright.json')
  // Not inside the reports' folder: PostgreSQL's own account has to pass through the path.
  const data = mkdtempSync(join(tmpdir(), 'laurel-e2e-'))
  const output = join(reports, 'server.log')
  const ok = await run(program('@playwright', 'test', 'cli.js'), ['test'], {
    CHROMIUM_PATH: chromium,
    LAUREL_E2E_LOG: output,
    LAUREL_E2E_DATA: data,
    LAUREL_E2E_PORT: String(await freePort()),
    LAUREL_E2E_REPORT: report,
    // Playwright asks for colours by this one, and Node warns when both are set.
    ...(plain && { FORCE_COLOR: '0', NO_COLOR: undefined }),
  })
  rmSync(data, { recursive: true, force: true })
  return sum([fromPlaywright('browser tests', report, ok), serverLog(output)])
}

/** Of the server that the browser tests used, from its start to its end. */
function serverLog(file: string): Tally {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const leaks = leaksIn(text)
  for (const line of leaks.slice(0, 10))
    console.error(`  The log tells what it must not: ${line.slice(0, 500)}`)
  return one('the log of the server holds no row and no secret', text !== '' && leaks.length === 0)
}

const STAGES = ['types', 'lint', 'unit', 'db', 'days', 'e2e'] as const
/** Takes eight times as long as unit and db do, and is only run when it is named. */
const EVERY_DAY = 'every-day'
type Stage = (typeof STAGES)[number] | typeof EVERY_DAY

async function timed(title: string, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n== ${title}`)
  const start = performance.now()
  const tally = await work()
  console.log(
    `   ${title}: ${tally.passed} passed, ${tally.failed} failed, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  )
  return tally
}

async function runStages(wanted: ReadonlySet<Stage>, reports: string): Promise<Tally[]> {
  const tallies: Tally[] = []
  const stage = async (title: string, work: () => Promise<Tally>) => {
    const tally = await timed(title, work)
    tallies.push(tally)
    return tally.failed === 0
  }
  if (wanted.has('types')) await stage('types', types)
  if (wanted.has('lint')) await stage('lint', lint)
  const projects = (['unit', 'db'] as const).filter((project) => wanted.has(project))
  const names = projects.join(' and ')
  if (projects.length > 0) await stage(`tests: ${names}`, () => vitest(names, projects, reports))
  if (wanted.has('days')) await stage('tests: two other days', () => onDays(TWO_DAYS, reports, CLOCK_FILES))
  if (wanted.has(EVERY_DAY)) await stage('tests: eight other days', () => onDays(FAKE_DAYS, reports))
  if (wanted.has('e2e') && (await stage('production build', build)))
    await stage('tests: browser', () => browser(reports))
  return tallies
}

const isStage = (name: string): name is Stage => [...STAGES, EVERY_DAY].some((stage) => stage === name)

/** Runs all checks, or those named; the last line counts them, and the exit status is true to it. */
export async function runChecks(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !isStage(name))
  if (unknown.length > 0) {
    console.error(
      `There is no check "${unknown.join('", "')}": choose from ${STAGES.join(', ')}, ${EVERY_DAY}, or none for all but the last.`,
    )
    return 2
  }
  const reports = mkdtempSync(join(tmpdir(), 'laurel-checks-'))
  const clean = () => rmSync(reports, { recursive: true, force: true })
  process.once('exit', clean)
  const total = sum(await runStages(new Set(names.length > 0 ? names.filter(isStage) : STAGES), reports))
  if (total.files.length > 1) console.log(`\nSlowest files:\n${slowest(total.files).join('\n')}`)
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`)
  if (total.failures.length > 0)
    console.log(`\nFailed:\n${total.failures.map((name) => `  ${name}`).join('\n')}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}
