import { accountInput, readAccount, updateAccount } from '@/lib/auth/people/account'
import { readSecondFactor } from '@/lib/auth/second-factor/own-second-factor'
import { wayToProve } from '@/lib/auth/second-factor/way-to-prove'
import { listOwnSessions } from '@/lib/auth/sessions/own-sessions'
import { userRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

export const GET = userRoute(async ({ db, user, session }) => {
  const [account, sessions, proof, secondFactor] = await Promise.all([
    readAccount(db, user.id),
    listOwnSessions(db, session),
    wayToProve(db, session),
    readSecondFactor(db, user.id),
  ])
  return Response.json({ ...account, sessions, proof, secondFactor })
})

export const PATCH = userRoute(async ({ db, user, request, ip }) =>
  Response.json(await updateAccount(db, user.id, await readJson(request, accountInput), ip)),
)
