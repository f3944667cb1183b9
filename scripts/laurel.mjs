import { resolve } from 'node:path'
import { endWithNpm } from './support/end-with-npm.mjs'
import { prepare, root } from './support/prepare.mjs'

if (process.argv[2] === 'worker') endWithNpm()
await prepare()
// The data folder is the server's; files named on the command line are where the caller stands.
process.env.LAUREL_DATA_DIR = resolve(root, process.env.LAUREL_DATA_DIR || '.data')
process.chdir(process.env.INIT_CWD || root)
await import('../lib/cli/main.ts')
