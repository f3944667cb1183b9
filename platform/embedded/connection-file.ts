import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivate } from '../../lib/write-private'

const schema = z.object({
  port: z.number().int(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
  /** Where the cluster lies when PostgreSQL's account cannot pass through the data folder. */
  elsewhere: z.string().nullable(),
})

/** How to connect to the embedded PostgreSQL of a data folder. */
export type Connection = z.infer<typeof schema>

const fileIn = (dataDir: string) => join(dataDir, 'postgres.json')

export function readConnection(dataDir: string): Connection | null {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return null
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(
      `${file} is damaged: put back a copy of it, it holds the password of the embedded database.`,
    )
  }
}

export const writeConnection = (dataDir: string, connection: Connection): void =>
  writePrivate(fileIn(dataDir), `${JSON.stringify(connection, null, 2)}\n`)

export const urlOf = ({ user, password, port, database }: Connection, other = database): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${other}`
