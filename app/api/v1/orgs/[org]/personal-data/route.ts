import { orgRoute } from '@/lib/entry/route'
import { getPersonalData } from '@/lib/personal-data/get-personal-data'

export const GET = orgRoute('personal-data:manage', async ({ ctx }) =>
  Response.json(await getPersonalData(ctx)),
)
