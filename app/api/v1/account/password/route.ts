import { z } from 'zod'
import { changePassword } from '@/lib/auth/change-password'
import { readJson } from '@/lib/http/body'
import { userRoute } from '@/lib/http/route'

const body = z.object({ current: z.string(), password: z.string() })

export const POST = userRoute(async ({ db, session, request, ip }) => {
  await changePassword(db, session, await readJson(request, body), ip)
  return new Response(null, { status: 204 })
})
