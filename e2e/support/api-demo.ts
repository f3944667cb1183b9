import { test as base } from '@playwright/test'
import { createDatabase, type Database } from '../../db/client'
import { seedDemo } from '../../demo'
import { findOrganization } from '../../lib/auth/people/organizations'
import { ensureBuild } from '../../scripts/support/build'
import { mintOrganization } from '../../tests/support/organization'
import { TEST_DEMO_PASSWORD, TEST_TODAY } from '../../tests/support/secret'
import { startServer } from '../../tests/support/server'
import { type Actor, person, token } from './actors'
import { openCluster } from './databases'

/** A server with the demo and a database of its own: what these tests write, no other test sees. */
export type ApiDemo = {
  url: string
  db: Database
  /** Of the owner, whom no policy holds: to see what is really there. */
  ownerUrl: string
  /** Somebody with a role in the organization of a short name. */
  token(slug: string, role: Actor['role'], locationIds?: number[]): Promise<Actor>
  session(slug: string, role: Actor['role']): Promise<Actor>
  /** An organization without data, for one test; its short name. */
  mint(): Promise<string>
}

let count = 0

export const test = base.extend<object, { api: ApiDemo }>({
  api: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from it
    async ({}, use) => {
      const { folder } = await ensureBuild((work) => work())
      const cluster = await openCluster()
      const { ownerUrl, appUrl } = await cluster.database()
      const onProgress = () => undefined
      await seedDemo({ ownerUrl, appUrl, password: TEST_DEMO_PASSWORD, today: TEST_TODAY, onProgress })
      const db = createDatabase(appUrl, 4)
      const env = { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY }
      const server = await startServer({ appUrl, distDir: folder, env })
      await use({ url: server.url, db, ownerUrl, ...access(db) })
      await server.stop()
      await db.close()
      await cluster.remove()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

function access(db: Database): Pick<ApiDemo, 'token' | 'session' | 'mint'> {
  const idOf = async (slug: string) => {
    const found = await findOrganization(db, slug)
    if (!found) throw new Error(`there is no ${slug}`)
    return found.id
  }
  return {
    token: async (slug, role, locationIds) =>
      token(db, `${slug} ${role} ${++count}`, { orgId: await idOf(slug), role: role ?? 'none', locationIds }),
    session: async (slug, role) =>
      person(db, `${slug} ${role} ${++count}`, [{ orgId: await idOf(slug), role: role ?? 'none' }]),
    mint: async () => (await mintOrganization(db)).slug,
  }
}

export type Answer = { status: number; headers: Headers; text: string }

/** One request to an organization's part of the API: `path` goes on after the short name. */
export async function ask(
  api: ApiDemo,
  actor: Pick<Actor, 'headers'>,
  path: string,
  init: RequestInit & { duplex?: 'half' } = {},
): Promise<Answer> {
  const response = await fetch(`${api.url}/api/v1/orgs/${path}`, {
    redirect: 'manual',
    ...init,
    headers: { ...actor.headers, ...init.headers },
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

export const jsonOf = ({ text }: Answer) => JSON.parse(text)

/** The status and the code of an error, which has no other shape than this. */
export function errorOf(answer: Answer): [number, string] {
  const { error, ...rest } = jsonOf(answer)
  const keys = Object.keys(error).filter((key) => key !== 'issues' && key !== 'import')
  if (Object.keys(rest).length > 0 || keys.join() !== 'code,message' || error.message.length < 10)
    throw new Error(`not the shape of an error: ${answer.text}`)
  for (const issue of error.issues ?? [])
    if (Object.keys(issue).sort().join() !== 'message,path') throw new Error(`not an issue: ${answer.text}`)
  return [answer.status, error.code]
}
