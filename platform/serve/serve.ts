import { type Env, EnvError, env } from '../../lib/env'
import { sweepIncoming } from '../../lib/imports/reading/incoming'
import { ensureBuild } from '../../scripts/support/build'
import { say } from '../../scripts/support/progress'
import { Stages } from '../../scripts/support/stages'
import { folderOf } from '../data-folder'
import { markFolder } from '../folder-mark'
import { type Demo, ensureDemo } from './demo'
import { LivingPlatform } from './living-platform'
import { LivingServer } from './living-server'
import { noteServer, requireFreePort, takeServerPlace } from './one-server'
import { openBrowser } from './open-browser'
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
export async function serve({ dev, open }: { dev: boolean; open: boolean }): Promise<void> {
  const ending = new Ending()
  const stages = new Stages(STAGES)
  let leaving = false
  const leave = async (code: number, words?: string) => {
    if (leaving) return
    leaving = true
    stages.end()
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
    const settings = env()
    await start({ settings, dev, ending, stages, leave })
    if (open) openBrowser(settings.url, say)
  } catch (error) {
    stages.end()
    if (leaving) return
    console.error(error instanceof EnvError ? `Laurel did not start.\n${error.message}` : sentence(error))
    await leave(1)
  }
}

const sentence = (error: unknown) =>
  `Laurel did not start. ${error instanceof Error ? error.message : String(error)}`

const STAGES = ['dependencies', 'database', 'demo', 'pages', 'server'].map((name) => ({ name }))

type Start = {
  settings: Env
  dev: boolean
  ending: Ending
  stages: Stages
  leave(code: number, words?: string): Promise<void>
}

async function start({ settings, dev, ending, stages, leave }: Start): Promise<void> {
  // They were there before this could be loaded.
  await stages.finish('dependencies', Promise.resolve())
  ending.add(await takeServerPlace(settings.dataDir, say))
  await requireFreePort(settings)
  await sweepIncoming()
  // The build needs no database: both at once.
  const building = stages.finish('pages', dev ? Promise.resolve(null) : build(stages))
  building.catch(() => undefined)
  const giveUp = (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    void leave(1, 'It cannot be started again: stopping')
  }
  const living = new LivingPlatform(settings, giveUp)
  ending.add(() => living.close())
  const platform = await stages.finish('database', living.open())
  // Nobody else can work on the embedded one: it lies in the folder.
  if (!platform.embedded) ending.add(await markFolder(platform.ownerUrl, folderOf(settings.dataDir)))
  say(`Data folder ${settings.dataDir}, database ${platform.where}, installation ${platform.installation}`)
  const demo = await stages.finish('demo', ensureDemo(settings, platform, say))
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
  await stages.finish('server', server.start())
  await demo?.current
  stages.end()
  keepFresh(demo)
  console.log(welcome(settings.url, demo, await setupLink(settings.url, platform)))
}

async function build(stages: Stages): Promise<string> {
  const { folder } = await ensureBuild((work) => {
    say('Building the pages (once per version)')
    stages.expect('pages', '1 to 5 min')
    return work()
  })
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
