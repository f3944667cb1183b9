import { proofInput } from '@/lib/auth/people/account-input'
import { prove } from '@/lib/auth/second-factor/prove'
import { userRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

/** Before what is sensitive, when it answers `proof_required`. */
export const POST = userRoute(async ({ db, session, request, ip }) => {
  await prove(db, session, await readJson(request, proofInput), ip)
  return new Response(null, { status: 204 })
})
