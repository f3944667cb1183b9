import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
await prepare({ dev: true })
await import('../bench/main.ts')
