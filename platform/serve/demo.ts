import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import postgres from 'postgres'
import { forgetDemoPassword, keepDemoPassword } from '../../lib/auth/passwords/demo-password'
import { todayIn } from '../../lib/clock'
import type { Env } from '../../lib/env'
import { demoIsOpen, servesThisMachineOnly } from '../../lib/env-demo'
import { root } from '../../scripts/support/prepare.mjs'
import type { Platform } from '../open'

type SeedOptions = {
  ownerUrl: string
  appUrl: string
  password: string
  today: string
  onProgress(text: string): void
}

type Seed = {
  /** Begins anew when an earlier call was cut off. */
  seedDemo(options: SeedOptions): Promise<void>
  /** Moves the demo's dates up to today and sets its password. */
  refreshDemo(options: SeedOptions): Promise<void>
}

export type SignIn = { organization: string; email: string; role: string }
export type Demo = {
  password: string
  signIns: SignIn[]
  /** Settles when dates and password are those of today; the server starts meanwhile. */
  current: Promise<void>
  refresh(): Promise<void>
}

async function loadSeed(): Promise<Seed | null> {
  const file = join(root, 'demo', 'index.ts')
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Seed) : null
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

const exists = async (url: string, what: 'anything' | 'demo') => {
  const demoOnly = what === 'demo'
  const [row] = await ask(
    url,
    (sql) => sql<{ found: boolean }[]>`
    select exists (select from organizations where demo or not ${demoOnly})
      or (not ${demoOnly} and exists (select from users)) as found`,
  )
  return row?.found === true
}

const signInsOf = (url: string) =>
  ask(
    url,
    (sql) => sql<SignIn[]>`
    select case when count(*) > 1 then 'All organizations' else min(o.name) end as organization, u.email, min(m.role) as role
    from users u join memberships m on m.user_id = u.id join organizations o on o.id = m.org_id
    where u.demo and u.deactivated_at is null and o.demo
    group by u.id
    order by count(*), min(o.id), array_position(array['global_admin','partner_admin','account_admin','executive_viewer','viewer','none'], min(m.role))`,
  )

/**
 * Whether the demo belongs here: by default only into an embedded database nobody has put anything into, and only where
 * nobody but who sits at this machine reaches it.
 */
async function isWanted(settings: Env, platform: Platform, filled: string): Promise<boolean> {
  const { demo } = settings
  if (demo === false || !demoIsOpen(settings)) return false
  if (demo === undefined && (!platform.embedded || existsSync(filled))) return false
  return !(await exists(platform.ownerUrl, 'anything'))
}

const OPEN =
  'Warning: the demo is open to whoever reaches this server and knows its password. Remove it when you are done: npm run -s laurel -- demo remove'
const CLOSED =
  'The demo is closed, because others reach this server: set LAUREL_DEMO=1 to open it, or remove it with "npm run -s laurel -- demo remove"'

/** Fills an empty database with the demo organizations, or brings those that are there up to today. */
export async function ensureDemo(
  settings: Env,
  platform: Platform,
  onProgress: (text: string) => void,
): Promise<Demo | null> {
  const filled = join(settings.dataDir, 'demo-filled')
  const filling = join(settings.dataDir, 'demo-filling')
  const seed = await loadSeed()
  if (!seed) {
    onProgress('There are no demo organizations in this version yet')
    return null
  }
  const cutOff = existsSync(filling) && demoIsOpen(settings)
  const wanted = cutOff || (await isWanted(settings, platform, filled))
  if (!wanted && !(await exists(platform.ownerUrl, 'demo'))) {
    forgetDemoPassword(settings.dataDir)
    return null
  }
  if (!demoIsOpen(settings)) {
    onProgress(CLOSED)
    return null
  }
  if (!servesThisMachineOnly(settings)) onProgress(OPEN)
  const password = keepDemoPassword(settings.dataDir, settings.demoPassword)
  const options = () => ({
    ownerUrl: platform.ownerUrl,
    appUrl: platform.appUrl,
    password,
    today: todayIn('UTC'),
    onProgress,
  })
  if (wanted) {
    writeFileSync(filling, '')
    await seed.seedDemo(options())
    writeFileSync(filled, '')
    rmSync(filling, { force: true })
  }
  const current = wanted ? Promise.resolve() : seed.refreshDemo(options())
  // Awaited later: until then its failure is nobody's.
  current.catch(() => undefined)
  const refresh = async () => {
    if (await exists(platform.ownerUrl, 'demo'))
      await seed.refreshDemo({ ...options(), onProgress: () => undefined })
  }
  return { password, signIns: await signInsOf(platform.ownerUrl), current, refresh }
}
