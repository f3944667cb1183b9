import { authOptions } from '@/lib/auth/next-auth'
import { nextAuthResponse } from '@/lib/auth/next-auth-route'
import { publicRoute } from '@/lib/http/route'

const handler = publicRoute(({ db, request, params }) =>
  nextAuthResponse(request, (params.nextauth ?? '').split('/'), authOptions(db, request)),
)

export { handler as GET, handler as POST }
