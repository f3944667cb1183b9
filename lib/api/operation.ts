import type { z } from 'zod'
import type { Action } from '../auth/roles'
import type { ErrorCode } from '../errors'
import type { FILE_TYPES } from '../http/stream-file'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/** What one method of one route does, as far as an outsider can know. */
export type Operation = {
  /** In a few words. */
  does: string
  /** What its schemas cannot say. */
  note?: string
  /** The action of the roles table that it needs; `person`: anybody with a session; `anybody`: without one, too. */
  who: Action | 'person' | 'anybody'
  /** Refused to a token, whatever its role. */
  personOnly?: true
  query?: z.ZodRawShape
  /** What may stand for a `[name]` of the path, where it is something else than elsewhere. */
  params?: Readonly<Record<string, readonly string[]>>
  /** Of the request: what each says. */
  headers?: Record<string, string>
  /** As JSON, the fields of a form, or a file as it is. */
  body?: { json: z.ZodType } | { form: Record<string, string> } | { file: string }
  /** By status; null: nothing but the status. */
  answers: Partial<Record<number, z.ZodType | null>>
  /** The same answer as a file, by `format`. */
  files?: readonly Exclude<keyof typeof FILE_TYPES, 'json'>[]
  /** An answer that is neither JSON nor one of those files: its media type. */
  text?: string
  /** Beside those that follow from who may, query and body. */
  errors?: readonly ErrorCode[]
  /** Those that it answers with 422, whatever other routes do. */
  unprocessable?: readonly ErrorCode[]
}

/** Paths as the folders of app/ write them: `/api/v1/orgs/[org]/users/[id]`. */
export type Routes = Record<string, Partial<Record<Method, Operation>>>

export const TABLE_FILES = ['csv', 'tsv', 'xlsx'] as const
export const ORG = '/api/v1/orgs/[org]'
