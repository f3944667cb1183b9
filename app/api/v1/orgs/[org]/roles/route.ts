import { orgRoute } from '@/lib/entry/route'
import { getRoles } from '@/lib/people/get-roles'

export const GET = orgRoute('roles:read', async ({ ctx }) => Response.json(await getRoles(ctx)))
