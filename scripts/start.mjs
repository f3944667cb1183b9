import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
await prepare()
const begun = process.ppid
if (process.env.npm_lifecycle_event) {
  // npm's own shell does not pass on what ends it: who was started by it stops when it is gone.
  setInterval(() => {
    if (process.ppid !== begun) process.kill(process.pid, 'SIGTERM')
  }, 1000).unref()
}
const { serve } = await import('./serve/serve.ts')
await serve({ dev: process.argv.includes('--dev') })
