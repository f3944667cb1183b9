import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
await prepare()
await import('../bench/main.ts')
