import { orgRoute } from '@/lib/entry/route'
import { getSignIn } from '@/lib/services/sign-in/get-sign-in'

export const GET = orgRoute('sign-in:write', async ({ ctx }) => Response.json(await getSignIn(ctx)))
