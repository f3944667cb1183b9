import { secondFactorCode } from '@/lib/auth/people/account-input'
import {
  beginSecondFactor,
  confirmSecondFactor,
  switchSecondFactorOff,
} from '@/lib/auth/second-factor/own-second-factor'
import { userRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

/** Begins: a secret for the app, which asks for nothing yet. */
export const POST = userRoute(async ({ db, session }) =>
  Response.json(await beginSecondFactor(db, session), { status: 201 }),
)

/** Switches it on by its first code; the recovery codes are shown this once. */
export const PUT = userRoute(async ({ db, session, request, ip }) =>
  Response.json(await confirmSecondFactor(db, session, (await readJson(request, secondFactorCode)).code, ip)),
)

export const DELETE = userRoute(async ({ db, session, ip }) => {
  await switchSecondFactorOff(db, session, ip)
  return new Response(null, { status: 204 })
})
