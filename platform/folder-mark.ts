import postgres from 'postgres'
import { Refusal } from '../lib/refusal'

/** Advisory locks of this class say which data folders are worked on now; nothing else uses it. */
const CLASS = 0x1a_0f0
const AGAIN_MS = 1_000

/**
 * Says to other servers and workers of this database, for as long as this process lives, which data folder it works
 * on: what is sent to one folder, nobody with another one finds.
 * @param folder the folder's id (readFolderNote)
 * @returns what takes the mark away
 * @throws Refusal where another folder is worked on
 */
export async function markFolder(ownerUrl: string, folder: string): Promise<() => Promise<void>> {
  let over = false
  const sql = postgres(ownerUrl, {
    max: 1,
    max_lifetime: null,
    onnotice: () => undefined,
    // With its connection the mark is gone: it is put there again as soon as the database is back.
    onclose: () => {
      if (!over) setTimeout(() => void put().catch(() => undefined), AGAIN_MS).unref()
    },
    connection: { application_name: 'laurel-folder' },
  })
  const put = () => sql`select pg_advisory_lock_shared(${CLASS}, hashtext(${folder}))`
  const takeAway = async () => {
    over = true
    await sql.end({ timeout: 2 })
  }
  try {
    await put()
    if ((await foldersBeside(sql, folder)) > 0)
      throw new Refusal(
        'Another server or worker uses this database with another data folder: files that are sent to one are not found by the other. Stop it, or give both the same folder by LAUREL_DATA_DIR.',
      )
  } catch (error) {
    await takeAway()
    throw error
  }
  return takeAway
}

/** How many other data folders are worked on at this moment with this database. */
export async function foldersBeside(sql: postgres.Sql, folder: string): Promise<number> {
  const [row] = await sql<{ others: number }[]>`
    select count(distinct objid)::int as others from pg_locks
    where locktype = 'advisory' and granted and classid = ${CLASS}::int8::oid and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())
      and objid <> (hashtext(${folder})::int8 & 4294967295)::oid`
  return row?.others ?? 0
}
