import { endWithNpm } from './support/end-with-npm.mjs'
import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
endWithNpm()
await prepare()
const { serve } = await import('../platform/serve/serve.ts')
const asked = (word) => process.argv.includes(word)
await serve({ dev: asked('--dev'), open: asked('--open') })
