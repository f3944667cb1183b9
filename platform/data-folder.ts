import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Refusal } from '../lib/refusal'
import { writePrivate } from '../lib/write-private'
import { withProcessLock } from './embedded/process-lock.mjs'

const note = z.object({ installation: z.string(), folder: z.string() })

/** Whose data folder this is: `installation` is also in the database, `folder` is this folder's alone. */
export type FolderNote = z.infer<typeof note>

const fileIn = (dataDir: string) => join(dataDir, 'laurel.json')

/** What the data folder remembers of the database it belongs to; null in a new one. */
export function readFolderNote(dataDir: string): FolderNote | null {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return null
  try {
    return note.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Refusal(
      `${file} is damaged: put back a copy of it, or remove it if the data folder is the right one.`,
    )
  }
}

/** The id of a data folder that was worked on before; its path where it has none. */
export const folderOf = (dataDir: string): string => readFolderNote(dataDir)?.folder ?? dataDir

/** Notes in the data folder which installation it belongs to. @returns the note, the older one where there is one */
export async function keepFolderNote(dataDir: string, installation: string): Promise<FolderNote> {
  const there = readFolderNote(dataDir)
  if (there?.installation === installation) return there
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  return withProcessLock(join(dataDir, 'locks'), 'note', async () => {
    const known = readFolderNote(dataDir)
    if (known?.installation === installation) return known
    const made = { installation, folder: known?.folder ?? randomUUID() }
    writePrivate(fileIn(dataDir), `${JSON.stringify(made, null, 2)}\n`)
    return made
  })
}

/** Files that only come about when Laurel has run on the folder. */
const TRACES = ['laurel.json', 'auth-secret', 'demo-filled', 'uploads']

/** Whether Laurel has run on this folder before, also an older one that left no note. */
export const hasServed = (dataDir: string): boolean => TRACES.some((name) => existsSync(join(dataDir, name)))

/** In the checkout and not in the data folder: a volume that is not mounted leaves an empty folder. */
const MEMORY = fileURLToPath(new URL('../.laurel', import.meta.url))
const places = z.record(z.string(), z.string())
const memoryFile = (memory: string) => join(memory, 'places.json')

function readPlaces(memory: string): Record<string, string> {
  try {
    return places.parse(JSON.parse(readFileSync(memoryFile(memory), 'utf8')))
  } catch {
    return {}
  }
}

/** The installation this checkout last served from a data folder; null when never. */
export const rememberedAt = (dataDir: string, memory = MEMORY): string | null =>
  readPlaces(memory)[dataDir] ?? null

export function rememberAt(dataDir: string, installation: string, memory = MEMORY): void {
  const known = readPlaces(memory)
  if (known[dataDir] === installation) return
  mkdirSync(memory, { recursive: true })
  writePrivate(memoryFile(memory), `${JSON.stringify({ ...known, [dataDir]: installation }, null, 2)}\n`)
}
