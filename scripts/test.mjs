import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
await prepare({ dev: true })
const { runChecks } = await import('./checks/run-checks.ts')
process.exitCode = await runChecks(process.argv.slice(2))
