import type { Action } from '../auth/roles'
import type { Registered } from '../programmes/registered'
import { type AnswerOf, findAnswer, ofCriteria } from './find-programme'
import { type OrgCall, type OrgRouteOptions, orgRoute } from './route'

type ProgrammeCall = OrgCall & { registered: Registered }

/** For `/…/{org}/{programme}/…`: as orgRoute, of the programme of criteria that the address names. */
export const programmeRoute = (
  action: Action,
  handler: (call: ProgrammeCall) => Promise<Response>,
  options: OrgRouteOptions = {},
): ReturnType<typeof orgRoute> =>
  answerRoute(action, ofCriteria, ({ answer, ...call }) => handler({ ...call, registered: answer }), options)

/** The same of any programme that has something to say. */
export const answerRoute = <A>(
  action: Action,
  answerOf: AnswerOf<A>,
  handler: (call: OrgCall & { answer: A }) => Promise<Response>,
  options: OrgRouteOptions = {},
): ReturnType<typeof orgRoute> => {
  return async (request, context) => {
    const { answer } = findAnswer((await context.params).programme, answerOf)
    return orgRoute(action, (call) => handler({ ...call, answer }), options)(request, context)
  }
}
