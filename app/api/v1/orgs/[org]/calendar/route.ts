import { getFeed } from '@/lib/calendar/get-feed'
import { makeFeed } from '@/lib/calendar/make-feed'
import { revokeFeed } from '@/lib/calendar/revoke-feed'
import { orgRoute } from '@/lib/entry/route'

export const GET = orgRoute('calendar:write', async ({ ctx }) =>
  Response.json({ calendar: await getFeed(ctx) }),
)

export const POST = orgRoute('calendar:write', async ({ ctx }) =>
  Response.json(await makeFeed(ctx), { status: 201 }),
)

export const DELETE = orgRoute('calendar:write', async ({ ctx }) => {
  await revokeFeed(ctx)
  return new Response(null, { status: 204 })
})
