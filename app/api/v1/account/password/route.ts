import { passwordInput } from '@/lib/auth/account-input'
import { changePassword } from '@/lib/auth/change-password'
import { userRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

export const POST = userRoute(async ({ db, session, request, ip }) => {
  await changePassword(db, session, await readJson(request, passwordInput), ip)
  return new Response(null, { status: 204 })
})
