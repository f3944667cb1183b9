import { trainersQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { listTrainers } from '@/lib/registers/list-trainers'
import { removeTrainer, saveTrainer } from '@/lib/registers/save-trainer'
import { trainerBody, trainerKey } from '@/lib/registers/trainer-input'

export const GET = orgRoute('trainers:read', async ({ ctx, request }) =>
  Response.json(await listTrainers(ctx, readQuery(request, trainersQuery))),
)

export const POST = orgRoute('trainers:write', async ({ ctx, request }) =>
  Response.json(await saveTrainer(ctx, await readJson(request, trainerBody)), { status: 201 }),
)

export const DELETE = orgRoute('trainers:write', async ({ ctx, request }) => {
  await removeTrainer(ctx, (await readJson(request, trainerKey)).mctId)
  return new Response(null, { status: 204 })
})
