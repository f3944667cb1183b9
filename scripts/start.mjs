import { endWithNpm } from './support/end-with-npm.mjs'
import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
endWithNpm()
await prepare()
const { serve } = await import('../platform/serve/serve.ts')
await serve({ dev: process.argv.includes('--dev') })
