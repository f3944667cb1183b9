import { type Env, EnvError, env } from '../../lib/env'
import { sweepIncoming } from '../../lib/imports/reading/incoming'
import { ensureBuild } from '../../scripts/support/build'
import { say, step } from '../../scripts/support/progress'
import { folderOf } from '../data-folder'
import { markFolder } from '../folder-mark'
import { type Demo, ensureDemo } from './demo'
import { LivingPlatform } from './living-platform'
import { LivingServer } from './living-server'
import { noteServer, requireFreePort, takeServerPlace } from './one-server'
import { setupLink, welcome } from './welcome'
import { startWorkerProcess } from './worker-process'

const HOUR_MS = 3_600_000

/** What has to be undone on leaving, the last first. */
class Ending {
  private readonly steps: (() => Promise<void> | void)[] = []
  private ended: Promise<void> | undefined
  add(step: () => Promise<void> | void): void {
    this.steps.push(step)
  }
  run(): Promise<void> {
    this.ended ??= (async () => {
      for (const undo of this.steps.reverse()) await undo()
    })()
    return this.ended
  }
}

/** Starts everything and stays until told to stop; ends the process itself. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const ending = new Ending()
  let leaving = false
  const leave = async (code: number, words?: string) => {
    if (leaving) return
    leaving = true
    if (words) say(words)
    try {
      await ending.run()
      if (words) say('Stopped')
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    }
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void leave(0, 'Stopping: the server, then the database'))
  try {
    await start(env(), dev, ending, leave)
  } catch (error) {
    if (leaving) return
    console.error(error instanceof EnvError ? `Laurel did not start.\n${error.message}` : sentence(error))
    await leave(1)
  }
}

const sentence = (error: unknown) =>
  `Laurel did not start. ${error instanceof Error ? error.message : String(error)}`

type Leave = (code: number, words?: string) => Promise<void>

async function start(settings: Env, dev: boolean, ending: Ending, leave: Leave): Promise<void> {
  ending.add(await takeServerPlace(settings.dataDir, say))
  await requireFreePort(settings)
  await sweepIncoming()
  // The build needs no database: both at once.
  const building = dev ? Promise.resolve(null) : build()
  building.catch(() => undefined)
  const giveUp = (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    void leave(1, 'It cannot be started again: stopping')
  }
  const living = new LivingPlatform(settings, giveUp)
  ending.add(() => living.close())
  const platform = await living.open()
  // Nobody else can work on the embedded one: it lies in the folder.
  if (!platform.embedded) ending.add(await markFolder(platform.ownerUrl, folderOf(settings.dataDir)))
  say(`Data folder ${settings.dataDir}, database ${platform.where}, installation ${platform.installation}`)
  const demo = await ensureDemo(settings, platform, say)
  const buildFolder = await building
  const serving = { settings, platform, buildFolder }
  if (settings.worker) {
    const worker = startWorkerProcess(serving)
    ending.add(() => worker.stop())
  }
  const server = new LivingServer(serving, {
    onStarted: (pid) => noteServer(settings.dataDir, settings.url, pid),
    onFailure: giveUp,
  })
  ending.add(() => server.stop())
  await server.start()
  await demo?.current
  keepFresh(demo)
  console.log(welcome(settings.url, demo, await setupLink(settings.url, platform)))
}

async function build(): Promise<string> {
  const { folder } = await ensureBuild((work) =>
    step('Building the pages (once per version, about half a minute)', work),
  )
  return folder
}

function keepFresh(demo: Demo | null): void {
  if (!demo) return
  setInterval(() => {
    demo
      .refresh()
      .catch((error: unknown) => say(`The demo could not be brought up to today: ${String(error)}`))
  }, HOUR_MS).unref()
}
