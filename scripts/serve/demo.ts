import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import postgres from 'postgres'
import { keptSecret } from '../../db/embedded'
import type { Platform } from '../../db/open'
import { todayIn } from '../../lib/clock'
import type { Env } from '../../lib/env'
import { root } from '../support/prepare.mjs'

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
  const file = join(root, 'db', 'seed', 'index.ts')
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

/** Whether the demo belongs here: by default only into an embedded database nobody has put anything into. */
async function isWanted(settings: Env, platform: Platform, filled: string): Promise<boolean> {
  const { demo } = settings
  if (demo === false || (demo === undefined && (!platform.embedded || existsSync(filled)))) return false
  return !(await exists(platform.ownerUrl, 'anything'))
}

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
  const cutOff = existsSync(filling)
  const wanted = cutOff || (await isWanted(settings, platform, filled))
  if (!wanted && !(await exists(platform.ownerUrl, 'demo'))) return null
  const password = settings.demoPassword ?? keptSecret(settings.dataDir, 'demo-password', 9)
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
