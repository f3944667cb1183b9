import { publicRoute } from '@/lib/entry/route'
import { databaseAnswers } from '@/lib/health/database-answers'
import { version } from '@/lib/version'

/** For whoever watches whether the server lives: 200 when it and its database answer, 503 with the part that does not. */
export const GET = publicRoute(async () => {
  const up = await databaseAnswers()
  const body = { status: up ? 'ok' : 'down', database: up ? 'ok' : 'down', version }
  return Response.json(body, { status: up ? 200 : 503 })
})
