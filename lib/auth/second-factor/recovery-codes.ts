import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { hashSecret } from '../secrets'

const RECOVERY_CODES = 10

/** In the place of those that were there. @returns the codes, `abcde-…` four times five signs, which nobody can read again */
export async function makeRecoveryCodes(control: Statements, userId: number): Promise<string[]> {
  // 80 random bits each: nobody guesses them, so they are kept without salt.
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomBytes(10).toString('hex'))
  await control.execute(sql`delete from recovery_codes where user_id = ${userId}`)
  for (const code of codes)
    await control.execute(
      sql`insert into recovery_codes (user_id, hash) values (${userId}, ${hashSecret(code)})`,
    )
  return codes.map((code) => (code.match(/.{5}/g) ?? []).join('-'))
}

export async function countRecoveryCodes(control: Statements, userId: number): Promise<number> {
  const [row] = await control.execute<{ left: number }>(
    sql`select count(*)::int as left from recovery_codes where user_id = ${userId} and used_at is null`,
  )
  return row?.left ?? 0
}
