import { userRoute } from '@/lib/http/route'
import { removeDemo } from '@/lib/services/organizations/remove-demo'

export const DELETE = userRoute(async ({ db, session }) => Response.json(await removeDemo(db, session)))
