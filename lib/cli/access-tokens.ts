import type { TokenSummary } from '../auth/tokens/token-list'
import { TOKEN_DAYS_MAX } from '../auth/tokens/tokens'
import { createApiToken, TOKEN_DAYS } from '../tokens/create-token'
import { listTokens } from '../tokens/list-tokens'
import { revokeApiToken } from '../tokens/revoke-token'
import type { Run } from './command'
import { roleOf } from './create-access'
import { locationIdsOf } from './location-ids'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const createAccess: Run = async ({ db, given, print }) => {
  const { org, name = 'command line', days = String(TOKEN_DAYS), locations } = given
  const role = roleOf(given.role)
  if (!/^[1-9]\d{0,3}$/.test(days) || Number(days) > TOKEN_DAYS_MAX)
    throw new UsageError(`--days is a whole number from 1 to ${TOKEN_DAYS_MAX}.`)
  const ctx = await operatorCtx(db, org)
  const locationIds = await locationIdsOf(ctx, role, locations)
  const { token } = await createApiToken(ctx, { name, role, days: Number(days), locationIds })
  print(token)
  return 0
}

export const listAccess: Run = async ({ db, given, print }) => {
  for (const token of await listTokens(await operatorCtx(db, given.org))) print(lineOf(token))
  return 0
}

/** `12  active  viewer  monthly report  by Ada, expires 2027-02-19, last used 2026-11-21` */
function lineOf({ id, state, role, name, maker, expiresAt, lastUsedOn }: TokenSummary): string {
  const by = maker ? maker.name : 'the operator'
  const used = lastUsedOn ? `last used ${lastUsedOn}` : 'never used'
  return `${id}  ${state}  ${role}  ${name}  by ${by}, expires ${expiresAt.slice(0, 10)}, ${used}`
}

export const revokeAccess: Run = async ({ db, given, print }) => {
  const { org, id = '' } = given
  if (!/^[1-9]\d{0,14}$/.test(id))
    throw new UsageError('--id is the number that "laurel token list" prints first.')
  await revokeApiToken(await operatorCtx(db, org), Number(id))
  print(`Token ${id} is revoked.`)
  return 0
}
