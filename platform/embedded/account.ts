import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { type Account, run } from './run'

const CANDIDATES = ['laurel', 'postgres', 'nobody']

function lookUp(nameOrUid: string): Account {
  const ask = (what: string) => spawnSync('id', [what, nameOrUid], { encoding: 'utf8' })
  const [uid, gid, name] = [ask('-u'), ask('-g'), ask('-un')]
  if (uid.status !== 0 || gid.status !== 0 || name.status !== 0) return null
  return { name: name.stdout.trim(), uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

const ownerOf = (path: string) => {
  const uid = statSync(path, { throwIfNoEntry: false })?.uid
  return uid === undefined || uid === 0 ? null : lookUp(String(uid))
}

/** PostgreSQL refuses to run as root: then it runs as the owner of its files, or as an account that exists. */
export function accountFor(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return null
  const account =
    ownerOf(clusterDir) ?? CANDIDATES.map(lookUp).find((found) => found !== null && found.uid !== 0)
  if (!account)
    throw new Error(
      'PostgreSQL does not run as root, and none of the accounts laurel, postgres or nobody exists: make one with "useradd --system laurel", or start as an ordinary user.',
    )
  return account
}

/** Whether the account may enter the folder (and write, when asked), by trying it. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  if (!account) return true
  const { ok } = await run('/bin/sh', ['-c', 'cd "$1" && test -r . && test -x .', 'sh', folder], account)
  return ok
}

/** Whether the account can pass through the folder to what lies in it. */
export async function canPass(account: Account, folder: string): Promise<boolean> {
  if (!account) return true
  const { ok } = await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account)
  return ok
}
