import { renewRecoveryCodes } from '@/lib/auth/second-factor/own-second-factor'
import { userRoute } from '@/lib/entry/route'

/** Ten new ones in the place of those that were there. */
export const POST = userRoute(async ({ db, session, ip }) =>
  Response.json(await renewRecoveryCodes(db, session, ip), { status: 201 }),
)
