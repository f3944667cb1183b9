import { parseArgs } from 'node:util'
import type { Figures } from './support/figures'
import { printable } from './support/figures'

type Options = { n: number; seed: number | undefined }

const BENCHES = {
  overview: async () => (await import('./overview')).measureOverview(),
  explore: async () => (await import('./explore')).measureExplore(),
  export: async () => (await import('./export')).measureExport(),
  js: async () => (await import('./js')).measureJs(),
  lighthouse: async () => (await import('./lighthouse')).measureLighthouse(),
  'login-flood': async () => (await import('./login-flood')).measureLoginFlood(),
  'login-timing': async () => (await import('./login-timing')).measureLoginTiming(),
  import: async () => (await import('./import')).measureImport(),
  preview: async () => (await import('./preview')).measurePreview(),
  crash: async ({ n, seed }: Options) => (await import('../trials/crash')).measureCrash(n, seed),
  trends: async () => (await import('./trends')).measureTrends(),
  forecast: async () => (await import('./forecast')).measureForecast(),
  capability: async () => (await import('./capability')).measureCapability(),
  'capability-import': async () => (await import('./capability-import')).measureCapabilityImport(),
  checks: async () => (await import('./checks')).measureChecks(),
  'audit-pack': async () => (await import('./audit-pack')).measureAuditPack(),
  rederive: async () => (await import('./rederive')).measureRederive(),
  'forecast-coverage': async ({ seed }: Options) =>
    (await import('../trials/forecast-coverage')).measureForecastCoverage(seed),
  hostile: async ({ seed }: Options) => (await import('../trials/hostile')).measureHostile(seed),
} satisfies Record<string, (options: Options) => Promise<Figures>>
type Name = keyof typeof BENCHES

const isName = (text: string | undefined): text is Name => text !== undefined && text in BENCHES

/** `--n`: kills at moments of chance, for `crash`; `--seed`: the same chance again, for `crash`, `hostile` and `forecast-coverage`. */
function read(words: string[]): { name: Name; json: boolean; options: Options } | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        n: { type: 'string', default: '25' },
        seed: { type: 'string' },
      },
    })
    const [name, ...more] = positionals
    const numbers = [values.n, values.seed ?? '0']
    if (!isName(name) || more.length > 0 || !numbers.every((text) => /^\d{1,9}$/.test(text))) return null
    const seed = values.seed === undefined ? undefined : Number(values.seed)
    return { name, json: values.json, options: { n: Number(values.n), seed } }
  } catch {
    return null
  }
}

const write = process.stdout.write.bind(process.stdout)
// Standard output is for the figures: what servers and steps say goes beside it.
process.stdout.write = process.stderr.write.bind(process.stderr)

const asked = read(process.argv.slice(2))
if (!asked) {
  console.error(
    `Say what to measure: npm run -s bench -- ${Object.keys(BENCHES).join('|')} [--json] [--n 500] [--seed 7]`,
  )
  process.exit(2)
}
try {
  const figures = await BENCHES[asked.name](asked.options)
  write(asked.json ? `${JSON.stringify(figures)}\n` : printable(figures), () => process.exit(0))
} catch (error) {
  console.error(error)
  process.exit(1)
}
