import type { Figures } from './support/figures'
import { printable } from './support/figures'

const NAMES = ['overview', 'export', 'js', 'login-flood', 'login-timing', 'import'] as const
type Name = (typeof NAMES)[number]

async function measure(name: Name): Promise<Figures> {
  if (name === 'overview') return (await import('./overview')).measureOverview()
  if (name === 'export') return (await import('./export')).measureExport()
  if (name === 'login-flood') return (await import('./login-flood')).measureLoginFlood()
  if (name === 'login-timing') return (await import('./login-timing')).measureLoginTiming()
  if (name === 'import') return (await import('./import')).measureImport()
  return (await import('./js')).measureJs()
}

const write = process.stdout.write.bind(process.stdout)
// Standard output is for the figures: what servers and steps say goes beside it.
process.stdout.write = process.stderr.write.bind(process.stderr)

const [given, ...flags] = process.argv
  .slice(2)
  .sort((a, b) => Number(a.startsWith('-')) - Number(b.startsWith('-')))
const name = NAMES.find((one) => one === given)
if (!name || flags.some((flag) => flag !== '--json')) {
  console.error(`Say what to measure: npm run -s bench -- ${NAMES.join('|')} [--json]`)
  process.exit(2)
}
try {
  const figures = await measure(name)
  write(flags.includes('--json') ? `${JSON.stringify(figures)}\n` : printable(figures), () => process.exit(0))
} catch (error) {
  console.error(error)
  process.exit(1)
}
