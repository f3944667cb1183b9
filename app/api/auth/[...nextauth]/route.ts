import { authOptions } from '@/lib/auth/next-auth'
import { nextAuthResponse } from '@/lib/auth/next-auth-route'
import { callbackOf, finishSignIn } from '@/lib/auth/openid/finish'
import { publicRoute } from '@/lib/http/route'

const handler = publicRoute(({ db, request, params }) => {
  const action = (params.nextauth ?? '').split('/')
  const provider = callbackOf(action)
  if (provider) return finishSignIn(db, request, provider)
  return nextAuthResponse(request, action, authOptions(db, request))
})

export { handler as GET, handler as POST }
