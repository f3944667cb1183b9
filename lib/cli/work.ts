import { once } from 'node:events'
import { folderOf } from '@/platform/data-folder'
import { markFolder } from '@/platform/folder-mark'
import { env } from '../env'
import { startWorker } from '../jobs/worker'
import type { Run } from './command'

/** Until SIGTERM or Ctrl-C; what is under way then is handed back. */
export const work: Run = async ({ platform }) => {
  const takeMarkAway = await markFolder(platform.ownerUrl, folderOf(env().dataDir))
  const told = Promise.race(['SIGTERM', 'SIGINT', 'SIGHUP'].map((signal) => once(process, signal)))
  const worker = startWorker(platform.appUrl)
  process.stderr.write('Working on imports. Ctrl-C stops it.\n')
  await told
  await worker.stop()
  await takeMarkAway()
  return 0
}
