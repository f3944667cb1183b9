import { z } from 'zod'
import { prove } from '@/lib/auth/prove'
import { readJson } from '@/lib/http/body'
import { userRoute } from '@/lib/http/route'

const body = z.object({ current: z.string(), code: z.string().max(100).optional() })

/** Before what is sensitive, when it answers `proof_required`. */
export const POST = userRoute(async ({ db, session, request, ip }) => {
  await prove(db, session, await readJson(request, body), ip)
  return new Response(null, { status: 204 })
})
