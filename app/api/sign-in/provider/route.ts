import { beginSignIn } from '@/lib/auth/openid/begin'
import { publicRoute } from '@/lib/entry/route'

/** A plain link of the sign-in page: `provider`, `tenant`, `next`. */
export const GET = publicRoute(({ db, request }) => beginSignIn(db, request))
