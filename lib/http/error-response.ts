import { randomUUID } from 'node:crypto'
import { ZodError } from 'zod'
import { type Issue, LaurelError } from '../errors'
import { errorDetail, log } from '../log'
import { passingError } from '../passing'
import { NoRuleSetError } from '../rules/model'

/** Every error as `{error:{code,message,issues?}}`; one that is not ours shows an id for the log and nothing else. */
export function errorResponse(error: unknown, request: Request): Response {
  const known = knownError(error)
  if (known) return answer(known)
  const id = randomUUID().slice(0, 8)
  if (!request.signal.aborted)
    log('error', 'request.failed', {
      id,
      method: request.method,
      path: plainPath(request.url),
      ...errorDetail(error),
    })
  return answer(
    new LaurelError(
      'internal',
      `Something went wrong here, not with you (request ${id}). Try again; if it happens again, give this number to the person who runs Laurel.`,
    ),
    id,
  )
}

/** An address without what could be a token in it. */
const plainPath = (url: string): string => new URL(url).pathname.slice(0, 200).replace(/[\w-]{25,}/g, '…')

function knownError(error: unknown): LaurelError | null {
  if (error instanceof LaurelError) return error
  const passing = passingError(error)
  if (passing) return passing
  if (error instanceof NoRuleSetError) return new LaurelError('no_rule_set', error.message)
  if (!(error instanceof ZodError)) return null
  const issues: Issue[] = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const where = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message))
  return new LaurelError('invalid_request', where.join(' '), issues)
}

function answer({ code, message, issues, status, retryAfter }: LaurelError, id?: string): Response {
  const body = { error: { code, message, ...(issues ? { issues } : {}) } }
  return Response.json(body, {
    status,
    headers: {
      ...(id ? { 'x-request-id': id } : {}),
      ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }),
      ...challenge(code),
    },
  })
}

const challenge = (code: string): Record<string, string> =>
  code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}
