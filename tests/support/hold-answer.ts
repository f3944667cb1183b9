import { z } from 'zod'
import { problem } from '@/lib/answers/problem'
import { errorCodes, errorStatus } from '@/lib/api/error-codes'
import type { Operation } from '@/lib/api/operation'
import { ROUTES } from '@/lib/api/routes'
import { FILE_TYPES } from '@/lib/http/stream-file'
import type { Answered } from './get-answers'

/** What an answer says that its declaration does not, or the other way round; null: all is as it says. */
export async function faultOf({
  pattern,
  method,
  response,
}: Omit<Answered, 'address'>): Promise<string | null> {
  const operation = ROUTES[pattern]?.[method]
  if (!operation) return 'is not declared'
  const { status } = response
  const type = response.headers.get('content-type')
  const text = await response.text()
  if (type !== 'application/json' && type !== FILE_TYPES.json)
    return text === '' ? withoutBody(operation, status) : asFile(operation, status, type)
  const body: unknown = JSON.parse(text)
  const declared = operation.answers[status]
  if (declared) return misfit(declared, body)
  const codes = errorCodes(pattern, operation)
  if (!codes.some((code) => errorStatus(operation, code) === status))
    return `${status} is not declared: ${text}`
  const fault = misfit(problem, body)
  if (fault) return fault
  const { code } = problem.parse(body).error
  return codes.includes(code) ? null : `the code ${code} is not declared`
}

const withoutBody = ({ answers }: Operation, status: number) =>
  answers[status] === null ? null : `${status} without a body is not declared`

function asFile({ files = [], text }: Operation, status: number, type: string | null): string | null {
  const types = [...files.map((file): string => FILE_TYPES[file]), text]
  return status === 200 && types.includes(type ?? '') ? null : `${status} ${type} is not declared`
}

function misfit(schema: z.ZodType, body: unknown): string | null {
  const read = schema.safeParse(body)
  return read.success ? null : z.prettifyError(read.error)
}
