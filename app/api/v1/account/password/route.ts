import { changePassword } from '@/lib/auth/passwords/change-password'
import { passwordInput } from '@/lib/auth/people/account-input'
import { userRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

export const POST = userRoute(async ({ db, session, request, ip }) => {
  await changePassword(db, session, await readJson(request, passwordInput), ip)
  return new Response(null, { status: 204 })
})
