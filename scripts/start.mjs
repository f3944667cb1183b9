import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
await prepare()
const { serve } = await import('./serve/serve.ts')
await serve({ dev: process.argv.includes('--dev') })
