import { proofInput } from '@/lib/auth/account-input'
import { prove } from '@/lib/auth/prove'
import { readJson } from '@/lib/http/body'
import { userRoute } from '@/lib/http/route'

/** Before what is sensitive, when it answers `proof_required`. */
export const POST = userRoute(async ({ db, session, request, ip }) => {
  await prove(db, session, await readJson(request, proofInput), ip)
  return new Response(null, { status: 204 })
})
