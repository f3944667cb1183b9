import { publicRoute } from '@/lib/entry/route'
import { readiness } from '@/lib/health/readiness'

/** For whoever sends people here: 200 when all that work needs is there, else 503 with the reasons in words. */
export const GET = publicRoute(async () => {
  const checks = await readiness()
  const ready = checks.every(({ problem }) => problem === null)
  return Response.json({ ready, checks }, { status: ready ? 200 : 503 })
})
