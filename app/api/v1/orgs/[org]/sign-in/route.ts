import { orgRoute } from '@/lib/entry/route'
import { getSignIn } from '@/lib/sign-in/get-sign-in'

export const GET = orgRoute('sign-in:write', async ({ ctx }) => Response.json(await getSignIn(ctx)))
