import { callbackOf, finishSignIn } from '@/lib/auth/openid/finish'
import { authOptions } from '@/lib/auth/sessions/next-auth'
import { nextAuthResponse } from '@/lib/auth/sessions/next-auth-route'
import { publicRoute } from '@/lib/entry/route'

const handler = publicRoute(async ({ db, request, params }) => {
  const action = (params.nextauth ?? '').split('/')
  // The door in front counts these only as GET.
  const provider = request.method === 'GET' ? callbackOf(action) : null
  if (provider) return finishSignIn(db, request, provider)
  const remember: string[] = []
  const response = await nextAuthResponse(request, action, authOptions(db, request, remember))
  for (const cookie of remember) response.headers.append('set-cookie', cookie)
  return response
})

export { handler as GET, handler as POST }
