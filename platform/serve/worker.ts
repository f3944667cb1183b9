import { aside } from '../../lib/aside/aside'
import { env } from '../../lib/env'
import { startWorker } from '../../lib/jobs/worker'
import { logConsole, logCrashes } from '../../lib/log-line.mjs'
import { assertKnownSchema } from '../installation'

/** The process beside the server that works on imports; `platform/serve/worker-process.ts` starts it. */
logCrashes('worker')
const { databaseAppUrl } = env()
if (databaseAppUrl === undefined)
  throw new Error('DATABASE_APP_URL is not set: "npm start" and "npm run -s laurel -- worker" set it.')
await assertKnownSchema(databaseAppUrl).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
logConsole()
aside.keepReady()
const worker = startWorker(databaseAppUrl)
const stop = () => void worker.stop().finally(() => process.exit(0))
process.once('SIGTERM', stop).once('SIGINT', stop)
