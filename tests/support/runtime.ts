import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@/db/client'
import { closeDatabase, database } from '@/db/client'
import { closeCopier } from '@/db/copy'
import { closePulse } from '@/db/pulse'
import { createToken } from '@/lib/auth/tokens/tokens'
import type { Ctx } from '@/lib/context'
import { closeWatches } from '@/lib/imports/watch-import'
import { testDatabase } from './database'
import { mintOrganization } from './organization'
import { TEST_SECRET } from './secret'

export const HERE = 'http://127.0.0.1:3000'
export type Surroundings = {
  db: Database
  ownerUrl: string
  appUrl: string
  dataDir: string
  close(): Promise<void>
}

/** A database and a data folder of one's own, known to this process as a server's are. */
export async function runtime(): Promise<Surroundings> {
  const { ownerUrl, appUrl } = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-runtime-'))
  Object.assign(process.env, {
    DATABASE_APP_URL: appUrl,
    AUTH_SECRET: TEST_SECRET,
    LAUREL_URL: HERE,
    LAUREL_DATA_DIR: dataDir,
  })
  const close = async () => {
    await closeWatches()
    await Promise.all([closeCopier(), closePulse()])
    await closeDatabase()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { db: database(), ownerUrl, appUrl, dataDir, close }
}

/** An organization of one's own, and how its admin calls the API. */
export async function mintCaller(db: Database): Promise<Caller> {
  const ctx = await mintOrganization(db)
  const token = await createToken(db, { orgId: ctx.orgId, role: 'global_admin', name: 'test', days: 1 })
  return { ctx, token }
}
export type Caller = { ctx: Ctx; token: string }
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
export type Answer = {
  status: number
  headers: Headers
  body: Record<string, unknown> & { error?: Record<string, unknown> }
}

/** Calls a route's handler as an API client does; `id` stands for `[id]` in its address. */
export async function call(
  { ctx, token }: Caller,
  handler: Handler,
  init: RequestInit & { query?: string; id?: unknown; params?: Record<string, string>; duplex?: 'half' } = {},
): Promise<Answer> {
  const { query = '', id, params: named, ...rest } = init
  const length: Record<string, string> =
    typeof rest.body === 'string' ? { 'content-length': String(Buffer.byteLength(rest.body)) } : {}
  const headers = {
    host: '127.0.0.1:3000',
    authorization: `Bearer ${token}`,
    ...length,
    ...(rest.headers as Record<string, string>),
  }
  const request = new Request(`${HERE}/api?${query}`, { ...rest, headers })
  const params = Promise.resolve({
    org: ctx.slug,
    programme: 'training-services',
    ...(id === undefined ? {} : { id: String(id) }),
    ...named,
  })
  const response = await handler(request, { params })
  const body = response.status === 204 ? null : await response.json()
  return { status: response.status, headers: response.headers, body }
}

const HEADER = 'redemption_id,redeemed_on,course_number,location_id,learner_id'

/** A file of courseware completions. */
export function coursewareFile(rows: number, prefix = 'R'): string {
  const lines = Array.from(
    { length: rows },
    (_, n) => `${prefix}${n},2026-01-05,AZ-104T00,1234567,L${n % 100}`,
  )
  return `${HEADER}\n${lines.join('\n')}\n`
}
