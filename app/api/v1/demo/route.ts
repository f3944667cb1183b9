import { userRoute } from '@/lib/entry/route'
import { removeDemo } from '@/lib/organizations/remove-demo'

export const DELETE = userRoute(async ({ db, session }) => Response.json(await removeDemo(db, session)))
