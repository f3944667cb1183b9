import { callbackOf, finishSignIn } from '@/lib/auth/openid/finish'
import { authOptions } from '@/lib/auth/sessions/next-auth'
import { nextAuthResponse } from '@/lib/auth/sessions/next-auth-route'
import { publicRoute } from '@/lib/entry/route'

const handler = publicRoute(async ({ db, request, params }) => {
  const action = (params.nextauth ?? '').split('/')
  const provider = callbackOf(action)
  if (provider) return finishSignIn(db, request, provider)
  const remember: string[] = []
  const response = await nextAuthResponse(request, action, authOptions(db, request, null, remember))
  for (const cookie of remember) response.headers.append('set-cookie', cookie)
  return response
})

export { handler as GET, handler as POST }
