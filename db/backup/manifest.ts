import { z } from 'zod'

/** Raised when what is written changes so that an older Laurel would misread it. */
export const FORMAT = 1
export const HEAD = 'laurel-backup.json'
export const MANIFEST = 'manifest'

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  byOrganization: z.boolean(),
  order: z.array(z.string()),
  rows: z.number(),
  sha256: z.string(),
})
const file = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })

/** Stands first: enough to refuse what this Laurel cannot read. */
export const headSchema = z.object({
  format: z.number(),
  laurel: z.string(),
  /** What the database notes of its migrations, the oldest first. */
  migrations: z.array(z.number()),
  server: z.string(),
  installation: z.string(),
  madeAt: z.string(),
})

/** Stands last: what everything before must add up to. */
export const manifestSchema = z.object({
  /** Parents before children: the order in which the rows stand. */
  tables: z.array(table),
  files: z.array(file),
  /** Names of secrets of the data folder; empty unless they were asked for. */
  secrets: z.array(z.string()),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  /** Where every organization stood, by its slug: the answer of `laurel qualification`. */
  figures: z.array(
    z.object({
      orgId: z.number(),
      slug: z.string(),
      asOf: z.string(),
      qualification: z.unknown(),
      /** Totals that differed from the line items already. */
      drift: z.number(),
    }),
  ),
  /** Files that were gone when they were to be read: because an import ended just then, or an attached one is lost. */
  missing: z.array(z.string()),
})

export type Head = z.infer<typeof headSchema>
export type Manifest = z.infer<typeof manifestSchema>
export type Figures = Manifest['figures'][number]

export const tableEntry = (name: string): string => `tables/${name}`
export const fileEntry = (name: string): string => `files/${name}`
export const secretEntry = (name: string): string => `secrets/${name}`

/** What of the data folder a backup may hold: nothing else is written on restoring. */
export const isKeptFile = (name: string): boolean =>
  name === 'demo-filled' || /^(uploads\/\d+-\d+|attachments\/\d+-[0-9a-f]{64})$/.test(name)
export const SECRETS = ['auth-secret', 'demo-password', 'codes-key', 'erasure-key']
