import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { publicRoute } from '@/lib/http/route'
import { errorDetail, log } from '@/lib/log'
import { version } from '@/lib/version'

const LIMIT_MS = 2000

/** For whoever watches the server: 200 when it can serve, 503 with the part that cannot. */
export const GET = publicRoute(async () => {
  const up = await databaseAnswers()
  const body = { status: up ? 'ok' : 'down', database: up ? 'ok' : 'down', version }
  return Response.json(body, { status: up ? 200 : 503 })
})

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, LIMIT_MS, new Error('The database took too long to answer.'))
  })
  try {
    await Promise.race([database().control.execute(sql`select 1`), late])
    return true
  } catch (error) {
    log('error', 'health.database', errorDetail(error))
    return false
  } finally {
    clearTimeout(timer)
  }
}
