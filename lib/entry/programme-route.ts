import type { Action } from '../auth/roles'
import type { Registered } from '../programmes/registered'
import { findProgramme } from './find-programme'
import { type OrgCall, type OrgRouteOptions, orgRoute } from './route'

type ProgrammeCall = OrgCall & { registered: Registered }

/** For `/…/{org}/{programme}/…`: as orgRoute, of the programme that the address names. */
export const programmeRoute = (
  action: Action,
  handler: (call: ProgrammeCall) => Promise<Response>,
  options: OrgRouteOptions = {},
): ReturnType<typeof orgRoute> => {
  return async (request, context) => {
    const registered = findProgramme((await context.params).programme)
    return orgRoute(action, (call) => handler({ ...call, registered }), options)(request, context)
  }
}
