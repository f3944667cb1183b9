import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { hashSecret } from '../secrets'

export type Validity = 'valid' | 'revoked' | 'unknown'

export async function addAddresses(
  control: Statements,
  orgId: number,
  secrets: readonly string[],
): Promise<void> {
  for (const secret of secrets)
    await control.execute(
      sql`insert into certificate_addresses (hash, org_id) values (${hashSecret(secret)}, ${orgId})`,
    )
}

export async function revokeAddress(control: Statements, secret: string): Promise<void> {
  await control.execute(
    sql`update certificate_addresses set revoked = true where hash = ${hashSecret(secret)}`,
  )
}

/** One look by one key, whatever the secret is: how long it takes tells nothing. */
export async function readValidity(
  { control }: Pick<Database, 'control'>,
  secret: string,
): Promise<Validity> {
  const [row] = await control.execute<{ revoked: boolean }>(
    sql`select revoked from certificate_addresses where hash = ${hashSecret(secret)}`,
  )
  if (!row) return 'unknown'
  return row.revoked ? 'revoked' : 'valid'
}
