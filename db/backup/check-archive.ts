import { createHash, type Hash } from 'node:crypto'
import { Refusal } from '../../lib/refusal'
import { knownMigrations } from '../schema-version'
import { type Piece, pieceName } from './archive-format'
import {
  FORMAT,
  fileEntry,
  HEAD,
  type Head,
  headSchema,
  isKeptFile,
  MANIFEST,
  type Manifest,
  manifestSchema,
  SECRETS,
  secretEntry,
  tableEntry,
} from './manifest'
import { readArchive } from './read-archive'
import { linesIn } from './write-archive'

export type Checked = { head: Head; manifest: Manifest }

/**
 * Reads a backup from its first byte to its last before anything is done with it: every piece, and that they add up to
 * what the manifest says.
 * @throws Refusal with the place of what is missing or altered, or that the backup is of a newer Laurel
 */
export async function checkArchive(file: string, migrations?: string): Promise<Checked> {
  const sums = new Map<string, Sum>()
  const texts: Buffer[] = []
  let head: Head | null = null
  for await (const { name, bytes } of readArchive(file)) {
    const isManifest = entryOf(name) === MANIFEST
    if (head === null) head = readHead(file, name, bytes, migrations)
    else if (isManifest) texts.push(bytes)
    else if (texts.length > 0) throw odd(file, `${name} stands behind the manifest`)
    else addTo(sums, { name, bytes }, file)
  }
  if (!head || texts.length === 0) throw odd(file, 'its manifest is missing')
  const manifest = manifestSchema.parse(JSON.parse(Buffer.concat(texts).toString()))
  compare(file, manifest, sums)
  return { head, manifest }
}

/** The entry a piece belongs to. */
export const entryOf = (name: string): string => name.slice(0, name.lastIndexOf('/'))

const odd = (file: string, why: string) =>
  new Refusal(`The backup ${file} is not what was written: ${why}. Nothing was changed.`)

function readHead(file: string, name: string, bytes: Buffer, migrations?: string): Head {
  if (name !== HEAD) throw new Refusal(`${file} is no backup of Laurel: it begins with ${name}.`)
  const head = headSchema.parse(JSON.parse(bytes.toString()))
  const known = knownMigrations(migrations)
  const strange = head.migrations.some((when) => known.every((one) => one.when !== when))
  if (head.format > FORMAT || strange)
    throw new Refusal(
      `The backup ${file} is of a newer Laurel (${head.laurel}, schema ${head.migrations.length}; this one is at ${known.length}): update Laurel, then restore it.`,
    )
  return head
}

type Sum = { hash: Hash; bytes: number; lines: number; pieces: number }

function addTo(sums: Map<string, Sum>, { name, bytes }: Piece, file: string): void {
  const of = entryOf(name)
  const sum = sums.get(of) ?? { hash: createHash('sha256'), bytes: 0, lines: 0, pieces: 0 }
  sums.set(of, sum)
  sum.pieces += 1
  if (name !== pieceName(of, sum.pieces)) throw odd(file, `${name} stands where piece ${sum.pieces} should`)
  sum.hash.update(bytes)
  sum.bytes += bytes.length
  sum.lines += linesIn(bytes)
}

const NOTHING = createHash('sha256').digest('hex')

function compare(file: string, { tables, files, secrets }: Manifest, sums: Map<string, Sum>): void {
  const claim = (of: string, what: { sha256?: string; lines?: number; bytes?: number }) => {
    const { hash, ...counted } = sums.get(of) ?? { hash: null, bytes: 0, lines: 0 }
    sums.delete(of)
    const sha256 = hash?.digest('hex') ?? NOTHING
    const found = { sha256, ...counted }
    for (const key of ['sha256', 'lines', 'bytes'] as const)
      if (what[key] !== undefined && what[key] !== found[key])
        throw odd(file, `${of}: ${key} is ${found[key]} and should be ${what[key]}`)
  }
  const foreign = [...files.map(({ name }) => name).filter((name) => !isKeptFile(name))]
  foreign.push(...secrets.filter((name) => !SECRETS.includes(name)))
  if (foreign[0] !== undefined) throw odd(file, `${foreign[0]} is nothing a backup holds`)
  for (const { name, rows, sha256 } of tables) claim(tableEntry(name), { sha256, lines: rows })
  for (const { name, bytes, sha256 } of files) claim(fileEntry(name), { sha256, bytes })
  for (const name of secrets) claim(secretEntry(name), {})
  const [stray] = sums.keys()
  if (stray !== undefined) throw odd(file, `its manifest does not know ${stray}`)
}
